// Checks that answer, and callers that do not listen.
// --- checks.h
#pragma once
#include <string>

#include <httplib.h>

bool validate(const httplib::Request& req, httplib::Response& res);
bool checkBody(const httplib::Request& req, httplib::Response& res);
void requireName(const httplib::Request& req, httplib::Response& res);
void fail(httplib::Response& res, int status, const std::string& text);
void ok(httplib::Response& res, const std::string& text);

// Runs the handler whatever the check has said.
template <typename Handler> auto afterCheck(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept").empty()) {
      fail(res, 406, "no");  // finding: status-overwritten
    }
    handler(req, res);
  };
}
// --- checks.cpp
#include "checks.h"

// Right in itself, and its callers listen.
bool validate(const httplib::Request& req, httplib::Response& res) {
  if (req.body.empty()) {
    fail(res, 400, "empty");
    return false;
  }
  return true;
}

// One caller does not listen.
bool checkBody(const httplib::Request& req, httplib::Response& res) {
  if (req.body.size() > 1000) {
    fail(res, 413, "too large");  // finding: status-overwritten
    return false;
  }
  return true;
}

// Gives its callers no way to listen.
void requireName(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("name")) {
    fail(res, 400, "name is missing");  // finding: status-overwritten
  }
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void ok(httplib::Response& res, const std::string& text) {
  res.status = 200;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "checks.h"

void registerChecks(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!validate(req, res)) {
      return;
    }
    ok(res, "a");
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (validate(req, res)) {
      ok(res, "b");
    }
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    checkBody(req, res);
    ok(res, "c");
  });

  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    requireName(req, res);
    ok(res, "d");
  });

  svr.Post("/e", afterCheck([](const httplib::Request&, httplib::Response& res) { ok(res, "e"); }));

  // The answer of the check is kept and asked for later.
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    const bool isValid = validate(req, res);
    const std::string text = req.get_param_value("text");
    if (!isValid) {
      return;
    }
    ok(res, text);
  });
}
