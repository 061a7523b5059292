// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return req.has_header("Range"); }

}  // namespace

void registerRangeNotSatisfiableUnrequested(httplib::Server& svr) {
  svr.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Range")) {
      res.status = 416;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Get("/items/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 416;
    }
  });

  // On another path.
  svr.Get("/items/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = req.has_header("Range");
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 416;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Get("/items/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 416;
    }
  });

  svr.Get("/items/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 416; });

  svr.Get("/video", [](const httplib::Request& req, httplib::Response& res) {
    if (req.ranges.size() > 1) {
      res.status = 416;
    }
  });
}
