// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return req.get_header_value("Content-Type") != "image/png"; }

}  // namespace

void registerUnsupportedMediaTypeMisuse(httplib::Server& svr) {
  svr.Post("/convert", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "image/png") {
      res.status = 415;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Post("/convert/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 415;
    }
  });

  // On another path.
  svr.Post("/convert/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = req.get_header_value("Content-Type") != "image/png";
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 415;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Post("/convert/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 415;
    }
  });

  svr.Post("/convert/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 415; });

  // Looking inside is allowed.
  svr.Post("/sniff", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.rfind("PNG", 0) != 0) {
      res.status = 415;
    }
  });
}
