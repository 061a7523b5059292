// A redirect that is put together by several functions in several files.
// --- session.h
#pragma once
#include <string>

#include <httplib.h>

enum class Access { Granted, LoginNeeded, Expired };

Access accessOf(const httplib::Request& req);

bool requireLogin(const httplib::Request& req, httplib::Response& res);
bool requireTerms(const httplib::Request& req, httplib::Response& res);
void setStatus(httplib::Response& res, int status);
void setTarget(httplib::Response& res, const std::string& url);
int redirectFor(Access access);
// --- session.cpp
#include "session.h"

// Leaves the address to its caller, who forgets it.
bool requireLogin(const httplib::Request& req, httplib::Response& res) {
  if (accessOf(req) == Access::Granted) {
    return true;
  }
  setStatus(res, 302);  // finding: redirect-without-location
  return false;
}

// Says where to go.
bool requireTerms(const httplib::Request& req, httplib::Response& res) {
  if (req.has_header("X-Terms")) {
    return true;
  }
  setStatus(res, 302);
  setTarget(res, "/terms");
  return false;
}

void setStatus(httplib::Response& res, int status) { res.status = status; }

void setTarget(httplib::Response& res, const std::string& url) { res.set_header("Location", url); }

// Both callers set the address or not; the finding is about the one that does not.
int redirectFor(Access access) {
  if (access == Access::Expired) {
    return 307;  // finding: redirect-without-location
  }
  return 200;
}
// --- routes.cpp
#include "session.h"

namespace {

// Runs a handler only for those who are logged in.
template <typename Handler> auto loggedIn(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    if (!requireLogin(req, res)) {
      return;
    }
    handler(req, res);
  };
}

}  // namespace

void registerPages(httplib::Server& svr) {
  // The check answers, and the handler leaves.
  svr.Get("/mail", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireLogin(req, res)) {
      return;
    }
    res.set_content("mail", "text/plain");
  });

  // The same check, and the handler adds what it left out.
  svr.Get("/news", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireLogin(req, res)) {
      setTarget(res, "/login");
      return;
    }
    res.set_content("news", "text/plain");
  });

  svr.Get("/terms-first", [](const httplib::Request& req, httplib::Response& res) {
    if (requireTerms(req, res)) {
      res.set_content("welcome", "text/plain");
    }
  });

  // A handler inside the project's wrapper.
  svr.Get("/files", loggedIn([](const httplib::Request&, httplib::Response& res) {
    res.set_content("files", "text/plain");
  }));

  svr.Get("/session", [](const httplib::Request& req, httplib::Response& res) {
    res.status = redirectFor(accessOf(req));
  });

  svr.Get("/session/new", [](const httplib::Request& req, httplib::Response& res) {
    setTarget(res, "/login");
    setStatus(res, redirectFor(accessOf(req)));
  });
}
