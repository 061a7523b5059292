// Exceptions that are dealt with, or whose operation is a matter of the server.
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

class Connection {
public:
  void close();
};

void countRequest(const std::string& path);
void notify(const std::string& who);
json defaults();

}  // namespace

void addRoutes(httplib::Server& server, Settings& settings, Connection& connection) {
  // Another value.
  server.Put("/a", [&](const httplib::Request& req, httplib::Response& res) {
    json wanted = defaults();
    try {
      wanted = json::parse(req.body);
    } catch (...) {
    }
    settings.apply(wanted);
    res.status = 204;
  });
  server.Put("/b", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(json::parse(req.body));
    } catch (...) {
      settings.apply(defaults());
    }
    res.status = 204;
  });
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    int page = 1;
    try {
      page = std::stoi(req.get_param_value("page"));
    } catch (const std::exception& e) {
      std::cerr << e.what();
    }
    res.status = 200;
    res.set_content(std::to_string(page), "text/plain");
  });

  // A flag.
  server.Put("/d", [&](const httplib::Request& req, httplib::Response& res) {
    bool failed = false;
    try {
      settings.apply(json::parse(req.body));
    } catch (const std::exception& e) {
      std::cerr << e.what();
      failed = true;
    }
    res.status = failed ? 400 : 204;
  });

  // It leaves, or says so.
  server.Put("/e", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(json::parse(req.body));
    } catch (const std::exception& e) {
      std::cerr << e.what();
      res.status = 400;
      return;
    }
    res.status = 204;
  });
  server.Put("/f", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(json::parse(req.body));
    } catch (const std::exception& e) {
      std::cerr << e.what();
      throw;
    }
    res.status = 204;
  });

  // Cleaning up, metrics, messages to others.
  server.Delete("/g", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      connection.close();
    } catch (...) {
    }
    try {
      countRequest(req.path);
    } catch (...) {
    }
    try {
      notify(req.body);
    } catch (const std::exception& e) {
      std::cerr << e.what();
    }
    res.status = 204;
  });

  // An error is sent after it.
  server.Put("/h", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      settings.apply(json::parse(req.body));
      res.status = 204;
      return;
    } catch (const std::exception& e) {
      std::cerr << e.what();
    }
    res.status = 400;
  });
}

void addRoutes(crow::SimpleApp& app, Settings& settings) {
  CROW_ROUTE(app, "/i")([&settings](const crow::request& req) {
    try {
      settings.apply(json::parse(req.body));
    } catch (const std::exception&) {
      return crow::response(400);
    }
    return crow::response(204);
  });
}
