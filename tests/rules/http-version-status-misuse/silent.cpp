// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return req.version == "HTTP/1.0"; }

}  // namespace

void registerHttpVersionStatusMisuse(httplib::Server& svr) {
  svr.Get("/v9", [](const httplib::Request& req, httplib::Response& res) {
    if (req.version == "HTTP/1.0") {
      res.status = 505;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Get("/v9/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 505;
    }
  });

  // On another path.
  svr.Get("/v9/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = req.version == "HTTP/1.0";
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 505;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Get("/v9/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 505;
    }
  });

  svr.Get("/v9/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 505; });
}
