// What the client accepts is asked for by helpers.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

bool accepts(const httplib::Request& req, const std::string& type) {
  return req.get_header_value("Accept").find(type) != std::string::npos;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool negotiate(const httplib::Request& req, httplib::Response& res) {
  if (req.get_header_value("Accept") != "application/json") {
    fail(res, 415, "JSON only");  // finding: wrong-status-for-not-acceptable
    return false;
  }
  return true;
}

crow::response refuse(int code) { return crow::response(code, "none of the accepted types"); }

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (negotiate(req, res)) {
      res.set_content("{}", "application/json");
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!accepts(req, "text/csv")) {
      fail(res, 406, "CSV only");
      return;
    }
    res.set_content("a;b", "text/csv");
  });
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!accepts(req, "text/csv")) {
      fail(res, 415, "no acceptable representation");  // finding: wrong-status-for-not-acceptable
      return;
    }
    res.set_content("a;b", "text/csv");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/d")([](const crow::request& req) {
    if (req.get_header_value("Accept") != "text/plain") {
      return refuse(crow::status::UNSUPPORTED_MEDIA_TYPE);  // finding: wrong-status-for-not-acceptable
    }
    return crow::response("d");
  });
}
