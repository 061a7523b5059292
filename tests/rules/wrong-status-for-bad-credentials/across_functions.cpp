// Passwords are compared in one function, and answered for in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

class InvalidCredentials : public std::runtime_error {
public:
  InvalidCredentials() : std::runtime_error("no") {}
};

std::string hashOf(const std::string& user);
std::string hash(const std::string& password);

std::string authenticate(const std::string& user, const std::string& password) {
  if (hash(password) != hashOf(user)) {
    throw InvalidCredentials();
  }
  return user;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool checkPassword(const httplib::Request& req, httplib::Response& res) {
  if (hash(req.get_param_value("password")) != hashOf(req.get_param_value("user"))) {
    fail(res, 409, "Incorrect password");  // finding: wrong-status-for-bad-credentials
    return false;
  }
  return true;
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const InvalidCredentials& e) {
    return crow::response(422, e.what());  // finding: wrong-status-for-bad-credentials
  }
}

}  // namespace

void addLogin(httplib::Server& svr) {
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (checkPassword(req, res)) {
      res.status = 204;
    }
  });
  svr.Post("/signin", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(authenticate("root", req.body), "text/plain");
    } catch (const InvalidCredentials&) {
      fail(res, 410, "no");  // finding: wrong-status-for-bad-credentials
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/login").methods("POST"_method)([](const crow::request& req) {
    return guarded([&req] { return crow::response(authenticate("root", req.body)); });
  });
}
