// Without the field for a reason, or with it from elsewhere.
#include <httplib.h>

#include <string>

namespace {

bool ready();
void decorate(httplib::Response& res);

/// With the field or without it, as the caller knows.
void limit(httplib::Response& res, int seconds) {
  res.status = 429;
  if (seconds > 0) {
    res.set_header("Retry-After", std::to_string(seconds));
  }
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  // As many without it as with it.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    if (!ready()) {
      res.status = 503;
      res.set_header("Retry-After", "30");
    }
  });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    if (!ready()) {
      res.status = 503;
    }
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    limit(res, req.has_param("slow") ? 60 : 0);
  });
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Retry-After", "1");
  });
  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Retry-After", "1");
  });
  // Code that is not known may add it.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    decorate(res);
  });
  // Another status code, which has no need of it.
  svr.Get("/g", [](const httplib::Request&, httplib::Response& res) { res.status = 500; });
}

// A server of its own, whose middleware adds the field for all.
void addGuarded(httplib::Server& other) {
  other.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_header("WWW-Authenticate", "Basic realm=\"x\"");
  });
  other.Get("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 401; });
  other.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"x\"");
  });
  other.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"x\"");
  });
}
