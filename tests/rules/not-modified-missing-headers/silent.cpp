// The field is on both, on neither, only on some, comes from elsewhere, or the full response does.
#include <httplib.h>

#include <string>

std::string tagOf(const std::string& path);
void decorate(httplib::Response& res);
int statusOf(const std::string& path);

void addRoutes(httplib::Server& server) {
  server.Get("/both", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    res.set_header("ETag", tag);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    res.set_content("all of it", "text/plain");
  });
  server.Get("/some", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    if (req.has_param("tagged")) {
      res.set_header("ETag", tag);
    }
    res.set_content("all of it", "text/plain");
  });
  server.Get("/unknown", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      decorate(res);
      return;
    }
    res.set_header("ETag", tag);
    res.set_content("all of it", "text/plain");
  });
  server.Get("/computed", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    res.status = statusOf(req.path);
    res.set_header("ETag", tag);
    res.set_content("all of it", "text/plain");
  });
  // Fields of the representation that a shorter response need not repeat, and those that servers add.
  server.Get("/others", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    res.set_header("Last-Modified", "Sat, 21 Nov 2026 10:00:00 GMT");
    res.set_header("Date", "Sat, 21 Nov 2026 10:00:00 GMT");
    res.set_header("X-Part", "all");
    res.set_content("all of it", "text/plain");
  });
}

// What middleware gives to all responses.
void addMiddleware(httplib::Server& server) {
  server.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_header("Cache-Control", "no-cache");
  });
  server.Get("/after", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    res.set_content("all of it", "text/plain");
  });
}

// The full response comes from another handler, for another request.
void addOther(httplib::Server& server) {
  server.Get("/full", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("ETag", tagOf(req.path));
    res.set_content("all of it", "text/plain");
  });
  server.Get("/short", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    res.status = 404;
    res.set_content("none", "text/plain");
  });
}
