// Numbers that are no status codes.
#include <functional>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool isBusy();

constexpr int Unknown = 999;

enum AppCode { AppOk = 1, AppFailed = 1001 };

#define FAIL(res, code) (res).status = (code)

void send(httplib::Response& res, int status, const json& body) {
  res.status = status;
  res.set_content(body.dump(), "application/json");
}

// A free function as handler: the number of the application's own error.
void createUser(const httplib::Request&, httplib::Response& res) {
  res.status = AppFailed;  // finding: invalid-status-code "1001"
  res.set_content("failed", "text/plain");
}

class Jobs {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/jobs", std::bind(&Jobs::list, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void list(const httplib::Request&, httplib::Response& res) {
    res.status = Unknown;  // finding: invalid-status-code
    res.set_content(std::to_string(count_), "text/plain");
  }

  int count_ = 0;
};

template <int Status> void fixed(const httplib::Request&, httplib::Response& res) {
  res.status = Status;  // finding: invalid-status-code
}

}  // namespace

void registerInvalid(httplib::Server& svr) {
  static Jobs jobs;
  jobs.mount(svr);

  svr.Post("/users", createUser);

  // The exit code of a program.
  svr.Get("/zero", [](const httplib::Request&, httplib::Response& res) {
    res.status = 0;  // finding: invalid-status-code "0 is not a status code"
  });

  // A slip of the finger.
  svr.Get("/slip", [](const httplib::Request&, httplib::Response& res) {
    res.status = 4040;  // finding: invalid-status-code
  });

  // The first number behind the last class.
  svr.Get("/600", [](const httplib::Request&, httplib::Response& res) {
    res.status = 600;  // finding: invalid-status-code
  });

  // The last number before the first class.
  svr.Get("/99", [](const httplib::Request&, httplib::Response& res) {
    res.status = 99;  // finding: invalid-status-code
  });

  svr.Get("/negative", [](const httplib::Request&, httplib::Response& res) {
    res.status = -500;  // finding: invalid-status-code
  });

  // The helper's argument.
  svr.Get("/helper", [](const httplib::Request&, httplib::Response& res) {
    send(res, 1, {{"ok", true}});  // finding: invalid-status-code
  });

  // A helper lambda.
  svr.Get("/lambda", [](const httplib::Request&, httplib::Response& res) {
    const auto fail = [&](int status) { res.status = status; };
    if (isBusy()) {
      return fail(700);  // finding: invalid-status-code
    }
    res.set_content("free", "text/plain");
  });

  // One arm of a conditional expression.
  svr.Get("/either", [](const httplib::Request&, httplib::Response& res) {
    res.status = isBusy() ? 5003 : 200;  // finding: invalid-status-code
  });

  svr.Get("/macro", [](const httplib::Request&, httplib::Response& res) {
    FAIL(res, 1234);  // finding: invalid-status-code
  });

  svr.Get("/template", fixed<2000>);
}
