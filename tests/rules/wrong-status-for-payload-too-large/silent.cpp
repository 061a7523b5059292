// Codes that are right too, things of the server that are too large, and requests that are too
// large in another part.
#include <crow.h>
#include <httplib.h>

#include <cstddef>
#include <filesystem>
#include <string>

namespace {

constexpr std::size_t MaxBody = 1 << 20;

int codeOf(const std::string& text);
bool isFree(const std::string& name);
std::string render(const std::string& text);

}  // namespace

void addPages(httplib::Server& server, const std::filesystem::path& log) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > MaxBody) {
      res.status = 413;
      res.set_content("body too large", "text/plain");
    }
  });

  // Some guidelines do without 413.
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > MaxBody) {
      res.status = 400;
      res.set_content("file too large", "text/plain");
    }
  });

  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("comment").size() > 500) {
      res.status = 422;
      res.set_content("comment too large", "text/plain");
    }
  });

  // The server's own log, which nobody sent.
  server.Get("/log", [log](const httplib::Request&, httplib::Response& res) {
    if (std::filesystem::file_size(log) > 65536) {
      res.status = 404;
      res.set_content("log file too large to show", "text/plain");
      return;
    }
    res.set_content(render("log"), "text/plain");
  });

  // "Request" may be any part of it.
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > 2048) {
      res.status = 414;
      res.set_content("request too large", "text/plain");
      return;
    }
    res.set_content(render(req.target), "text/plain");
  });

  server.Get("/cookies", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Cookie").size() > 4096) {
      res.status = 431;
      res.set_content("request too large", "text/plain");
      return;
    }
    res.set_content(render("cookies"), "text/plain");
  });

  // Two reasons, one answer.
  server.Post("/names", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > MaxBody || !isFree(req.body)) {
      res.status = 409;
      res.set_content("name is taken, or too long", "text/plain");
    }
  });

  // The code is chosen elsewhere.
  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = req.has_header("X-Code") ? codeOf(req.get_header_value("X-Code")) : 403;
    res.set_content("file too large", "text/plain");
  });

  // What comes out is too large, not what came in.
  server.Get("/chart", [](const httplib::Request&, httplib::Response& res) {
    const std::string chart = render("chart");
    if (chart.size() > MaxBody) {
      res.status = 500;
      res.set_content("chart is too large", "text/plain");
      return;
    }
    res.set_content(chart, "text/plain");
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("payload too large", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addOrders(crow::SimpleApp& app) {
  // Not too large but too small.
  CROW_ROUTE(app, "/orders").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    if (req.body.size() < 10) {
      return crow::response(409, "body size does not match the order");
    }
    return crow::response(204);
  });
}
