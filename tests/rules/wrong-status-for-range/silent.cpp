// Codes that are right too, and ranges that have nothing to do with Range.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace {

struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::map<std::string, std::string> files;

bool parse(const std::string& field, Range& out);
std::string partOf(const std::string& path, const Range& range);
std::size_t sizeOf(const std::string& path);
bool isOwner(const httplib::Request& req);

}  // namespace

void addFiles(httplib::Server& server, httplib::Client& backend) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    Range range;
    if (!parse(req.get_header_value("Range"), range)) {
      res.status = 416;
      res.set_header("Content-Range", "bytes */100");
      res.set_content("range not satisfiable", "text/plain");
      return;
    }
    res.set_content(partOf("a", range), "text/plain");
  });

  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Range") != "bytes=0-") {
      res.status = 400;
      res.set_content("invalid range header", "text/plain");
      return;
    }
    res.set_content("b", "text/plain");
  });

  // A value out of its range.
  server.Put("/volume", [](const httplib::Request& req, httplib::Response& res) {
    const auto body = nlohmann::json::parse(req.body, nullptr, false);
    if (body.value("volume", 0) > 100) {
      res.status = 422;
      res.set_content("volume is out of range", "text/plain");
      return;
    }
    res.status = 204;
  });

  // Days of a report.
  server.Get("/report", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("from") > req.get_param_value("to")) {
      res.status = 422;
      res.set_content("invalid date range", "text/plain");
      return;
    }
    res.set_content("report", "text/plain");
  });

  // Who asks for a part of it may be told that there is nothing.
  server.Get(R"(/files/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Range")) {
      const auto it = files.find(req.path);
      if (it == files.end()) {
        res.status = 404;
        return;
      }
      Range range;
      parse(req.get_header_value("Range"), range);
      res.status = 206;
      res.set_content(partOf(it->second, range), "text/plain");
      return;
    }
    res.set_content("all", "text/plain");
  });

  // The kind of request decides how the same refusal looks.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (isOwner(req)) {
      res.set_content("c", "text/plain");
      return;
    }
    if (req.get_header_value("Range") == "bytes=0-0") {
      res.status = 403;
    } else {
      res.status = 403;
      res.set_content("this is not yours", "text/plain");
    }
  });

  // The other server did not send the part.
  server.Get("/d", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/d");
    if (!answer || answer->status != 206) {
      res.status = 502;
      res.set_content("unexpected answer to a range request", "text/plain");
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("unsatisfiable range", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/ports/<int>")([](int port) {
    if (port > 65535) {
      return crow::response(404, "no such port in the range");
    }
    return crow::response(204);
  });
}
