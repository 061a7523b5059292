// The map stands in a file of its own.
// --- map.h
#pragma once
namespace google::rpc {
enum Code { OK = 0, NOT_FOUND = 5, PERMISSION_DENIED = 7, RESOURCE_EXHAUSTED = 8 };
}
int toHttp(google::rpc::Code code);
// --- map.cpp
#include "map.h"

int toHttp(google::rpc::Code code) {
  switch (code) {
    case google::rpc::OK: return 200;
    case google::rpc::NOT_FOUND: return 404;
    case google::rpc::PERMISSION_DENIED: return 500;  // finding: rpc-code-mapping
    case google::rpc::RESOURCE_EXHAUSTED: return 429;
    default: return 500;
  }
}
// --- routes.cpp
#include <string>

#include <httplib.h>

#include "map.h"

google::rpc::Code load(const std::string& name);

void registerNotes(httplib::Server& svr) {
  svr.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    res.status = toHttp(load(req.get_param_value("name")));
  });
}
