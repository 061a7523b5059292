// args: --std=c++20
// Guards in a file of their own, with Drogon.
// --- guards.h
#pragma once
#include <functional>
#include <string>

#include <drogon/drogon.h>

using Callback = std::function<void(const drogon::HttpResponsePtr&)>;

struct Account {
  bool isAdmin() const;
  bool isLoggedIn() const;
};

Account accountOf(const drogon::HttpRequestPtr& req);
bool requireLogin(const drogon::HttpRequestPtr& req, const Callback& callback);
bool requireAdmin(const drogon::HttpRequestPtr& req, const Callback& callback);
void refuse(const Callback& callback, drogon::HttpStatusCode code);
// --- guards.cpp
#include "guards.h"

using namespace drogon;

void refuse(const Callback& callback, HttpStatusCode code) {
  auto res = HttpResponse::newHttpResponse();
  res->setStatusCode(code);
  res->addHeader("WWW-Authenticate", "Bearer");
  callback(res);
}

bool requireLogin(const HttpRequestPtr& req, const Callback& callback) {
  if (!accountOf(req).isLoggedIn()) {
    refuse(callback, k403Forbidden);  // finding: unauthorized-forbidden-confusion
    return false;
  }
  return true;
}

bool requireAdmin(const HttpRequestPtr& req, const Callback& callback) {
  const Account account = accountOf(req);
  if (!account.isLoggedIn()) {
    refuse(callback, k401Unauthorized);
    return false;
  }
  if (!account.isAdmin()) {
    refuse(callback, k401Unauthorized);  // finding: unauthorized-forbidden-confusion
    return false;
  }
  return true;
}
// --- routes.cpp
#include "guards.h"

using namespace drogon;

int main() {
  app().registerHandler("/orders", [](const HttpRequestPtr& req, Callback&& callback) {
    if (!requireLogin(req, callback)) {
      return;
    }
    callback(HttpResponse::newHttpResponse());
  }, {Get});
  app().registerHandler("/users", [](const HttpRequestPtr& req, Callback&& callback) {
    if (!requireAdmin(req, callback)) {
      return;
    }
    callback(HttpResponse::newHttpResponse());
  }, {Get});
  app().run();
}
