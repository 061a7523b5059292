// Expectations of the server.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 417;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerExpectationFailedWithoutExpect(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 417;  // finding: expectation-failed-without-expect
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/orders/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 417, "no");  // finding: expectation-failed-without-expect
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/orders/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::ExpectationFailed_417;  // finding: expectation-failed-without-expect
  });

  svr.Post("/orders/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: expectation-failed-without-expect
  });

  // Looks at another field.
  svr.Post("/orders/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 417;  // finding: expectation-failed-without-expect
    }
  });
}
