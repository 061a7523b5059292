// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return req.has_header("Expect"); }

}  // namespace

void registerContinueUnrequested(httplib::Server& svr) {
  svr.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Expect")) {
      res.status = 100;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Post("/upload/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 100;
    }
  });

  // On another path.
  svr.Post("/upload/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = req.has_header("Expect");
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 100;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Post("/upload/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 100;
    }
  });

  svr.Post("/upload/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 100; });
}
