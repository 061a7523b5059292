// The file is opened in one file, and answered for in another.
// --- files.h
#pragma once
#include <string>

#include <httplib.h>

bool removeFile(const std::string& path, httplib::Response& res);
// --- files.cpp
#include <cerrno>

#include "files.h"

extern "C" int unlink(const char* path);

bool removeFile(const std::string& path, httplib::Response& res) {
  if (unlink(path.c_str()) == 0) {
    return true;
  }
  if (errno == ENOENT) {
    res.status = 500;  // finding: errno-mapping
    return false;
  }
  res.status = 500;
  return false;
}
// --- routes.cpp
#include "files.h"

void registerFiles(httplib::Server& svr) {
  svr.Delete("/files", [](const httplib::Request& req, httplib::Response& res) {
    if (removeFile("/srv/" + req.get_param_value("name"), res)) {
      res.status = 204;
    }
  });
}
