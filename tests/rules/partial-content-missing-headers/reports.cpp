// The 200 response has a field that the shorter one lacks.
#include <crow.h>
#include <httplib.h>

#include <string>

std::string tagOf(const std::string& path);

void addRoutes(httplib::Server& server) {
  server.Get("/tagged", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    if (req.has_header("Range")) {
      res.status = 206;  // finding: partial-content-missing-headers "ETag"
      res.set_header("Content-Range", "bytes 0-3/12");
      res.set_content("part", "text/plain");
      return;
    }
    res.set_header("ETag", tag);
    res.set_content("all of it", "text/plain");
  });
  server.Get("/cached", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = tagOf(req.path);
    res.set_header("ETag", tag);
    if (req.has_header("Range")) {
      res.status = 206;  // finding: partial-content-missing-headers "Cache-Control"
      res.set_header("Content-Range", "bytes 0-3/12");
      res.set_content("part", "text/plain");
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
    if (!req.get_header_value("Range").empty()) {
      crow::response part(206);  // finding: partial-content-missing-headers "Vary"
      part.set_header("Content-Range", "bytes 0-3/12");
      part.set_header("Content-Type", "text/plain");
      part.body = "part";
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
