// Handlers that look at what the status code answers to, and those that may.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);
bool decide(const httplib::Request& req);
int statusFor(const httplib::Request& req);
bool looksAt(const httplib::Request& req) { return req.get_header_value("Host") != "a.example.org"; }

}  // namespace

void registerMisdirectedMisuse(httplib::Server& svr) {
  svr.Get("/shard", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Host") != "a.example.org") {
      res.status = 421;
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // In a function of its own.
  svr.Get("/shard/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (looksAt(req)) {
      res.status = 421;
    }
  });

  // On another path.
  svr.Get("/shard/path", [](const httplib::Request& req, httplib::Response& res) {
    const bool wanted = req.get_header_value("Host") != "a.example.org";
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 421;
      return;
    }
    res.status = wanted ? 200 : 400;
  });

  // Code that is not known has the whole request.
  svr.Get("/shard/unknown", [](const httplib::Request& req, httplib::Response& res) {
    if (decide(req)) {
      res.status = 421;
    }
  });

  svr.Get("/shard/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  // Not a handler of the application.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) { res.status = 421; });
}
