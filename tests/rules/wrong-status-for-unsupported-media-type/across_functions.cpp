// The type is tested by helpers, as a member of the program's own view of a request too.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

bool isJson(const httplib::Request& req) {
  return req.get_header_value("Content-Type") == "application/json";
}

bool requireJson(const httplib::Request& req, httplib::Response& res) {
  if (!isJson(req)) {
    res.status = 406;  // finding: wrong-status-for-unsupported-media-type
    res.set_content("Content-Type must be application/json", "text/plain");
    return false;
  }
  return true;
}

crow::response refuse(int code, const std::string& text) {
  crow::json::wvalue out;
  out["error"] = text;
  return crow::response(code, out);
}

}  // namespace

void addPages(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (requireJson(req, res)) {
      res.status = 204;
    }
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!isJson(req)) {
      // missed: wrong-status-for-unsupported-media-type what the helper asks for is not seen
      res.status = 409;
      return;
    }
    res.status = 204;
  });
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!isJson(req)) {
      res.status = 415;
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/d").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    const std::string& type = req.get_header_value("Content-Type");
    if (type != "application/json") {
      return refuse(404, "invalid content type");  // finding: wrong-status-for-unsupported-media-type
    }
    return crow::response(204);
  });
}
