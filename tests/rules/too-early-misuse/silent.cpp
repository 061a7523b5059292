// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return req.get_header_value("Early-Data") == "1"; }
bool isEarlyData();

}  // namespace

void registerTooEarlyMisuse(httplib::Server& svr) {
  svr.Get("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Early-Data") == "1") {
      res.status = 425;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Get("/jobs/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 425;
    }
  });

  // On another path.
  svr.Get("/jobs/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = req.get_header_value("Early-Data") == "1";
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 425;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Get("/jobs/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 425;
    }
  });

  svr.Get("/jobs/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 425; });

  // The TLS library knows.
  svr.Get("/tls", [](const httplib::Request&, httplib::Response& res) {
    if (isEarlyData()) {
      res.status = 425;
    }
  });
}
