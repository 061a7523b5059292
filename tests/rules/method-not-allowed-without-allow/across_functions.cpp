// Rejections that are decided in one file and answered in another.
// --- rest.h
#pragma once
#include <string>

#include <httplib.h>

// A resource of the project: a method that it does not override is not allowed.
class Resource {
 public:
  virtual ~Resource() = default;
  virtual void get(const httplib::Request& req, httplib::Response& res);
  virtual void put(const httplib::Request& req, httplib::Response& res);
  void mount(httplib::Server& svr, const std::string& path);
};

void respond(httplib::Response& res, int status);
void respondWith(httplib::Response& res, int status, const std::string& text);
bool requireMethod(const httplib::Request& req, httplib::Response& res, const std::string& method);
bool requireGet(const httplib::Request& req, httplib::Response& res);
int statusFor(bool known, bool allowed);
// --- rest.cpp
#include "rest.h"

void Resource::get(const httplib::Request&, httplib::Response& res) {
  respond(res, 405);  // finding: method-not-allowed-without-allow
}

void Resource::put(const httplib::Request&, httplib::Response& res) {
  res.set_header("Allow", "GET");
  respond(res, 405);
}

void Resource::mount(httplib::Server& svr, const std::string& path) {
  svr.Get(path, [this](const httplib::Request& req, httplib::Response& res) { get(req, res); });
  svr.Put(path, [this](const httplib::Request& req, httplib::Response& res) { put(req, res); });
}

void respond(httplib::Response& res, int status) { respondWith(res, status, ""); }

void respondWith(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool requireMethod(const httplib::Request& req, httplib::Response& res, const std::string& method) {
  if (req.method == method) {
    return true;
  }
  respond(res, 405);  // finding: method-not-allowed-without-allow
  return false;
}

bool requireGet(const httplib::Request& req, httplib::Response& res) {
  if (req.method == "GET") {
    return true;
  }
  respond(res, 405);
  res.set_header("Allow", "GET");
  return false;
}

int statusFor(bool known, bool allowed) {
  if (!known) {
    return 404;
  }
  return allowed ? 200 : 405;  // finding: method-not-allowed-without-allow
}
// --- routes.cpp
#include "rest.h"

bool isKnown(const std::string& name);
bool isAllowed(const std::string& name);

void registerRest(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireMethod(req, res, "GET")) {
      return;
    }
    res.set_content("a", "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (requireGet(req, res)) {
      res.set_content("b", "text/plain");
    }
  });

  svr.Delete("/c", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    respond(res, statusFor(isKnown(name), isAllowed(name)));
  });

  svr.Post("/d", [](const httplib::Request&, httplib::Response& res) {
    respondWith(res, 405, "no");  // finding: method-not-allowed-without-allow
  });
}
