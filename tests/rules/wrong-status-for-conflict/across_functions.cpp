// Created in one function, answered for in another.
#include <map>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

class DuplicateError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};
class DuplicateUserError : public DuplicateError {
public:
  using DuplicateError::DuplicateError;
};
std::map<std::string, std::string> users;

void create(const std::string& name) {
  if (!users.emplace(name, "").second) {
    throw DuplicateUserError(name);
  }
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool requireFree(const std::string& name, httplib::Response& res) {
  if (users.count(name) != 0) {
    fail(res, 404, "name is already in use");  // finding: wrong-status-for-conflict
    return false;
  }
  return true;
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const DuplicateError& e) {
    return crow::response(404, e.what());  // finding: wrong-status-for-conflict
  }
}

}  // namespace

void addUsers(httplib::Server& svr) {
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFree(req.body, res)) {
      res.status = 204;
    }
  });
  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      create(req.body);
    } catch (const DuplicateError& e) {
      fail(res, 401 + 1, e.what());  // finding: wrong-status-for-conflict
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users").methods("POST"_method)([](const crow::request& req) {
    return guarded([&req] {
      create(req.body);
      return crow::response(204);
    });
  });
}
