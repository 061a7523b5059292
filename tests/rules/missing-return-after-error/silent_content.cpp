// Near misses with a framework that sends at the end: content after content, on purpose.
#include <httplib.h>
#include <string>

namespace {

bool exists(const std::string& path);
std::string load(const std::string& path);
std::string page(const std::string& text);
void decide(httplib::Response& res);

}  // namespace

void addRoutes(httplib::Server& server) {
  // A text for every case, then a better one.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
      if (req.get_header_value("Accept") == "application/json") {
        res.set_content(R"({"error": "not found"})", "application/json");
      }
    }
  });

  // The frame around what was written.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (exists(req.path)) {
      res.set_content(load(req.path), "text/html");
    } else {
      res.status = 404;
      res.set_content("not found", "text/html");
    }
    res.set_content(page(res.body), "text/html");
  });

  // Only where nothing was written.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
    }
    if (res.body.empty()) {
      res.set_content(load(req.path), "text/plain");
    }
  });

  // The status code decides.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
    }
    if (res.status < 400) {
      res.set_content(load(req.path), "text/plain");
    }
  });

  // One or the other.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
    } else {
      res.set_content(load(req.path), "text/plain");
    }
  });

  // On some path the first text is the one that is sent.
  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
    }
    if (req.has_param("verbose")) {
      res.set_content("details", "text/plain");
    }
  });

  // The status code is replaced too: that is another rule's.
  server.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;  // finding: status-overwritten
      res.set_content("not found", "text/plain");
    }
    res.set_content(load(req.path), "text/plain");
    res.status = 200;
  });

  // A default for everything.
  server.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 503;
    res.set_content("not yet", "text/plain");
    const std::string text = load(req.path);
    res.set_content(text, "text/plain");
  });

  // The content is put together.
  server.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.body = "not found";
    }
    res.body += "\n";
  });

  // Code that is not known may have the last word.
  server.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
    }
    decide(res);
    res.set_content(load(req.path), "text/plain");
  });
}

// An error handler has the last word.
void serve(httplib::Server& server) {
  server.Get("/k", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
    }
  });
  server.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_content(page("error"), "text/html");
  });
}
