// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return !req.has_header("Content-Length"); }

}  // namespace

void registerLengthRequiredMisuse(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      res.status = 411;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Post("/orders/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 411;
    }
  });

  // On another path.
  svr.Post("/orders/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = !req.has_header("Content-Length");
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 411;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Post("/orders/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 411;
    }
  });

  svr.Post("/orders/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 411; });

  svr.Post("/empty", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 411;
    }
  });
}
