// The store is in a file of its own.
// --- store.h
#pragma once
#include <stdexcept>
#include <string>

struct UserNotFoundException : std::runtime_error {
  using std::runtime_error::runtime_error;
};
std::string userOf(const std::string& id);
const std::string* find(const std::string& id);
// --- store.cpp
#include <map>

#include "store.h"

static std::map<std::string, std::string> users;

std::string userOf(const std::string& id) {
  const auto it = users.find(id);
  if (it == users.end()) {
    throw UserNotFoundException(id);
  }
  return it->second;
}

const std::string* find(const std::string& id) {
  const auto it = users.find(id);
  return it == users.end() ? nullptr : &it->second;
}
// --- routes.cpp
#include <crow.h>
#include <httplib.h>

#include "store.h"

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users/<string>")([](const std::string& id) {
    try {
      return crow::response(userOf(id));
    } catch (const UserNotFoundException& e) {
      return crow::response(412, e.what());  // finding: wrong-status-for-not-found
    }
  });
}

void addRoutes(httplib::Server& svr) {
  svr.Get(R"(/names/(\w+))", [](const httplib::Request& req, httplib::Response& res) {
    const std::string* user = find(req.matches[1]);
    if (user == nullptr) {
      // missed: wrong-status-for-not-found the null of a function whose body is known
      res.status = 409;
      res.set_content("no such name", "text/plain");
      return;
    }
    res.set_content(*user, "text/plain");
  });
}
