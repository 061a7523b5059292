// Results that are not ready.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 425;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerTooEarlyMisuse(httplib::Server& svr) {
  svr.Get("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 425;  // finding: too-early-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/jobs/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 425, "no");  // finding: too-early-misuse
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/jobs/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::TooEarly_425;  // finding: too-early-misuse
  });

  svr.Get("/jobs/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: too-early-misuse
  });

  // Looks at another field.
  svr.Get("/jobs/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 425;  // finding: too-early-misuse
    }
  });
}
