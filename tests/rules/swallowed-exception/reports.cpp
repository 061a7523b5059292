// What the request asks for fails, and nobody says so.
#include <cstdio>
#include <iostream>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

class Settings {
public:
  void apply(const json& changes);
};

#define LOG_ERROR(text) std::cerr << (text)

}  // namespace

void addRoutes(httplib::Server& server, Settings& settings) {
  server.Put("/a", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(json::parse(req.body));
    } catch (...) {
    }
    res.status = 204;  // finding: swallowed-exception
  });

  server.Put("/b", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(json::parse(req.body));
    } catch (const std::exception& e) {
      std::cerr << "settings: " << e.what() << std::endl;
    }
    res.status = 200;  // finding: swallowed-exception
    res.set_content("saved", "text/plain");
  });

  server.Put("/c", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(json::parse(req.body));
    } catch (const json::parse_error& e) {
      LOG_ERROR(e.what());
    }
    res.status = 202;  // finding: swallowed-exception
  });
}

void addRoutes(crow::SimpleApp& app, Settings& settings) {
  CROW_ROUTE(app, "/d")([&settings](const crow::request& req) {
    try {
      settings.apply(json::parse(req.body));
    } catch (const std::exception& e) {
      std::fprintf(stderr, "%s", e.what());
    }
    return crow::response(204);  // finding: swallowed-exception
  });
}
