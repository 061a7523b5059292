// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return req.get_header_value("If-Match") != "\"1\""; }

}  // namespace

void registerPreconditionFailedWithoutPrecondition(httplib::Server& svr) {
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != "\"1\"") {
      res.status = 412;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Put("/orders/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 412;
    }
  });

  // On another path.
  svr.Put("/orders/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = req.get_header_value("If-Match") != "\"1\"";
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 412;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Put("/orders/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 412;
    }
  });

  svr.Put("/orders/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 412; });

  // The precondition is a parameter of the API.
  svr.Put("/orders/version", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("version") != "7") {
      res.status = 412;
    }
  });
}
