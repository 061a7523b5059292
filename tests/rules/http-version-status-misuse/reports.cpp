// Versions of an API.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 505;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerHttpVersionStatusMisuse(httplib::Server& svr) {
  svr.Get("/v9", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 505;  // finding: http-version-status-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/v9/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 505, "no");  // finding: http-version-status-misuse
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/v9/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::HttpVersionNotSupported_505;  // finding: http-version-status-misuse
  });

  svr.Get("/v9/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: http-version-status-misuse
  });

  // Looks at another field.
  svr.Get("/v9/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 505;  // finding: http-version-status-misuse
    }
  });
}
