// Who finds the error and who writes the response: several functions in several files.
// --- reply.h
#pragma once
#include <string>

#include <httplib.h>

void writeText(httplib::Response& res, const std::string& text);
void writeError(httplib::Response& res, int status, const std::string& text);
bool requireId(const httplib::Request& req, httplib::Response& res);
bool checkId(const httplib::Request& req, httplib::Response& res);
std::string load(const std::string& id);
// --- reply.cpp
#include "reply.h"

void writeText(httplib::Response& res, const std::string& text) {
  res.set_content(text, "text/plain");  // finding: success-status-for-error "where `text.empty()` is true"
}

void writeError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content("Error: " + text, "text/plain");
}

bool requireId(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("id")) {
    res.set_content("id is missing", "text/plain");  // finding: success-status-for-error
    return false;
  }
  return true;
}

// The caller chooses the status code.
bool checkId(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("id")) {
    res.set_content("id is missing", "text/plain");
    return false;
  }
  return true;
}
// --- routes.cpp
#include "reply.h"

void registerNotes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (requireId(req, res)) {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    }
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkId(req, res)) {
      res.status = 400;
      return;
    }
    res.set_content(load(req.get_param_value("id")), "text/plain");
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = load(req.get_param_value("id"));
    if (text.empty()) {
      return writeText(res, "not found");
    }
    writeText(res, text);
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = load(req.get_param_value("id"));
    if (text.empty()) {
      return writeError(res, 404, "not found");
    }
    writeText(res, text);
  });

  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = load(req.get_param_value("id"));
    if (text.empty()) {
      return writeError(res, 200, "not found");  // finding: success-status-for-error
    }
    writeText(res, text);
  });
}
