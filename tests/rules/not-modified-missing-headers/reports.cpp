// The 200 response has a field that the shorter one lacks.
#include <crow.h>
#include <httplib.h>

#include <string>

std::string tagOf(const std::string& path);

void addRoutes(httplib::Server& server) {
  server.Get("/tagged", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;  // finding: not-modified-missing-headers "ETag"
      return;
    }
    res.set_header("ETag", tag);
    res.set_content("all of it", "text/plain");
  });
  server.Get("/cached", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    res.set_header("ETag", tag);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;  // finding: not-modified-missing-headers "Cache-Control"
    } else {
      res.set_header("Cache-Control", "max-age=60");
      res.set_content("all of it", "text/plain");
    }
  });
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/logo")
  ([](const crow::request& req) {
    if (req.get_header_value("If-None-Match") == "\"v1\"") {
      crow::response part(304);  // finding: not-modified-missing-headers "Vary"
      part.set_header("ETag", "\"v1\"");
      return part;
    }
    crow::response all("all of it");
    all.set_header("Content-Type", "text/plain");
    all.set_header("ETag", "\"v1\"");
    all.set_header("Vary", "Accept-Encoding");
    return all;
  });
  app.run();
}
