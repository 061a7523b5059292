// Codes that are right too, lengths that are there and wrong, and other fields that are missing.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

bool isKnown(const std::string& name);

}  // namespace

void addUploads(httplib::Server& server, httplib::Client& backend) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      res.status = 411;
      return;
    }
    res.status = 204;
  });

  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      res.status = 400;
      res.set_content("content length missing", "text/plain");
      return;
    }
    res.status = 204;
  });

  // There, and too much.
  server.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value_u64("Content-Length") > 1000000) {
      res.status = 413;
      res.set_content("too much", "text/plain");
      return;
    }
    res.status = 204;
  });

  // A text that has to be long enough.
  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() < 8) {
      res.status = 422;
      res.set_content("minimum length is 8", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The length of a pipe, which is a value as others are.
  server.Post("/pipes", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("length")) {
      res.status = 422;
      res.set_content("length is missing", "text/plain");
      return;
    }
    res.status = 204;
  });

  // Either is missing.
  server.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length") || !isKnown(req.path)) {
      // false: wrong-status-for-length-required of several reasons for an answer one alone is known
      res.status = 404;
      return;
    }
    res.status = 204;
  });

  // What another server sends.
  server.Get("/f", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/f");
    if (!answer || !answer->has_header("Content-Length")) {
      res.status = 502;
      return;
    }
    res.set_content(answer->body, "text/plain");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g").methods(crow::HTTPMethod::Put)([](const crow::request& req) {
    if (req.get_header_value("X-Checksum").empty()) {
      return crow::response(422, "checksum missing");
    }
    return crow::response(204);
  });
}
