// What validates throws; who answers is elsewhere.
#include <cstdlib>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

class InvalidArgumentError : public std::runtime_error {
public:
  explicit InvalidArgumentError(const std::string& what) : std::runtime_error(what) {}
};
class AgeError : public InvalidArgumentError {
public:
  AgeError() : InvalidArgumentError("age") {}
};

int ageOf(const std::string& text) {
  const int age = atoi(text.c_str());
  if (age < 0) {
    throw AgeError();
  }
  return age;
}

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(message, "text/plain");
}

bool checkAge(int age, httplib::Response& res) {
  if (age > 150) {
    fail(res, 410, "invalid value for age");  // finding: wrong-status-for-validation-failed
    return false;
  }
  return true;
}

template <typename Work> crow::response answer(Work work) {
  try {
    return work();
  } catch (const InvalidArgumentError& e) {
    return crow::response(408, e.what());  // finding: wrong-status-for-validation-failed
  }
}

}  // namespace

void addUsers(httplib::Server& svr) {
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (checkAge(ageOf(req.get_param_value("age")), res)) {
        res.status = 204;
      }
    } catch (const AgeError& e) {
      fail(res, 417, e.what());  // finding: wrong-status-for-validation-failed
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/age").methods("POST"_method)([](const crow::request& req) {
    return answer([&req] { return crow::response(std::to_string(ageOf(req.body))); });
  });
}
