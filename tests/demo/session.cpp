#include "session.h"

#include <nlohmann/json.hpp>

#include "errors.h"
#include "routes.h"

namespace shop {
namespace {

std::string tokenOf(const httplib::Request& req) {
  const std::string value = req.get_header_value("Authorization");
  const std::string scheme = "Bearer ";
  return value.compare(0, scheme.size(), scheme) == 0 ? value.substr(scheme.size()) : "";
}

bool passwordMatches(const std::string& user, const std::string& password) {
  return user == "ada" && password == "engine";
}

}  // namespace

std::string Sessions::open(const std::string& user) {
  std::lock_guard<std::mutex> lock(mutex_);
  std::string token = user + "-" + std::to_string(++counter_);
  expiry_[token] = Clock::now() + std::chrono::minutes(30);
  return token;
}

Sessions::Check Sessions::check(const httplib::Request& req) const {
  std::lock_guard<std::mutex> lock(mutex_);
  auto it = expiry_.find(tokenOf(req));
  if (it == expiry_.end()) {
    return Check::Missing;
  }
  return it->second < Clock::now() ? Check::Expired : Check::Valid;
}

void Sessions::close(const httplib::Request& req) {
  std::lock_guard<std::mutex> lock(mutex_);
  expiry_.erase(tokenOf(req));
}

void registerSessionRoutes(httplib::Server& svr, Sessions& sessions) {
  svr.Post("/login", [&](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("user") || !req.has_param("password")) {
      return sendError(res, 400, "user and password are required");
    }
    const std::string user = req.get_param_value("user");
    if (!passwordMatches(user, req.get_param_value("password"))) {
      sendError(res, 401, "wrong user or password");
      return;
    }
    res.set_header("Set-Cookie", "session=" + sessions.open(user) + "; HttpOnly");
    res.set_redirect("/account", 303);
  });

  svr.Post("/token", [&](const httplib::Request& req, httplib::Response& res) {
    if (!passwordMatches(req.get_param_value("user"), req.get_param_value("password"))) {
      return sendUnauthorized(res, "wrong user or password");
    }
    nlohmann::json body = {{"token", sessions.open(req.get_param_value("user"))}};
    res.set_header("Cache-Control", "no-store");
    res.set_content(body.dump(), "application/json");
  });

  svr.Get("/account", [&sessions](const httplib::Request& req, httplib::Response& res) {
    switch (sessions.check(req)) {
    case Sessions::Check::Missing: sendUnauthorized(res, "log in first"); break;
    case Sessions::Check::Expired: sendError(res, 498, "token expired"); break;
    case Sessions::Check::Valid: res.set_content("{\"plan\":\"basic\"}", "application/json"); break;
    }
  });

  svr.Post("/logout", [&sessions](const httplib::Request& req, httplib::Response& res) {
    sessions.close(req);
    res.status = 204;
  });
}

}  // namespace shop
