// Who checks, who answers, and who adds the challenge: several functions in several files.
// --- auth.h
#pragma once
#include <functional>
#include <stdexcept>
#include <string>

#include <httplib.h>

enum class Auth { Ok, Missing, Expired, Forbidden };

struct HttpError : std::runtime_error {
  HttpError(int code, const std::string& message) : std::runtime_error(message), status(code) {}
  int status;
};

struct NotAuthenticated : HttpError {
  // finding: unauthorized-without-challenge
  NotAuthenticated() : HttpError(401, "not authenticated") {}
};

Auth authenticate(const httplib::Request& req);
bool authorize(const httplib::Request& req, httplib::Response& res);
bool authorizeWithChallenge(const httplib::Request& req, httplib::Response& res);
void requireUser(const httplib::Request& req);
int statusOf(Auth auth);
void fail(httplib::Response& res, int status, const std::string& text);

// Turns what a handler throws into a response.
template <typename Handler> auto safely(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    try {
      handler(req, res);
    } catch (const HttpError& e) {
      res.status = e.status;
      res.set_content(e.what(), "text/plain");
    }
  };
}
// --- auth.cpp
#include "auth.h"

namespace {

bool answer(httplib::Response& res, Auth auth) {
  if (auth == Auth::Ok) {
    return true;
  }
  fail(res, statusOf(auth), "denied");
  return false;
}

}  // namespace

// The mapping chooses; one caller adds the challenge, the other does not.
int statusOf(Auth auth) {
  switch (auth) {
  case Auth::Ok: return 200;
  case Auth::Missing:
  case Auth::Expired: return 401;  // finding: unauthorized-without-challenge
  case Auth::Forbidden: return 403;
  }
  return 500;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool authorize(const httplib::Request& req, httplib::Response& res) {
  return answer(res, authenticate(req));
}

bool authorizeWithChallenge(const httplib::Request& req, httplib::Response& res) {
  if (authenticate(req) == Auth::Ok) {
    return true;
  }
  res.set_header("WWW-Authenticate", "Bearer");
  fail(res, 401, "denied");
  return false;
}

void requireUser(const httplib::Request& req) {
  if (!req.has_header("Authorization")) {
    throw NotAuthenticated();
  }
}
// --- routes.cpp
#include "auth.h"

void registerRoutes(httplib::Server& svr) {
  // The check has answered when it returns false.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!authorize(req, res)) {
      return;
    }
    res.set_content("a", "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!authorizeWithChallenge(req, res)) {
      return;
    }
    res.set_content("b", "text/plain");
  });

  // The constant stands here, the assignment in the other file.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (authenticate(req) == Auth::Missing) {
      return fail(res, 401, "no token");  // finding: unauthorized-without-challenge
    }
    res.set_content("c", "text/plain");
  });

  // The handler throws, its wrapper answers.
  svr.Get("/d", safely([](const httplib::Request& req, httplib::Response& res) {
    requireUser(req);
    res.set_content("d", "text/plain");
  }));

  svr.Get("/e", safely([](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("token").empty()) {
      throw HttpError(401, "no token");  // finding: unauthorized-without-challenge
    }
    res.set_content("e", "text/plain");
  }));
}
