// Near misses: codes that hide or redirect, logins, credentials of the server's own.
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

bool isLoggedIn(const std::string& cookie);
bool login(const std::string& name, const std::string& password);
bool exists(const std::string& page);
std::string apiKey();

}  // namespace

void addHonest(httplib::Server& svr, httplib::Client& upstream) {
  // Codes that say it, or hide it.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!isLoggedIn(req.get_header_value("Cookie"))) {
      res.set_redirect("/login", 303);
    }
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 404;
    }
  });
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("X-Api-Key")) {
      res.status = 403;
      res.set_content("missing api key", "text/plain");
    }
  });

  // The form lacks a field: nobody can be challenged.
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name") || !req.has_param("password")) {
      res.status = 400;
      res.set_content("missing credentials", "text/plain");
      return;
    }
    res.status = login(req.get_param_value("name"), req.get_param_value("password")) ? 204 : 403;
  });
  svr.Post("/oauth/token", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 400;
    }
  });

  // Credentials that the server lacks.
  svr.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    if (apiKey().empty()) {
      res.status = 400;
      return;
    }
    const auto answer = upstream.Get("/e", {{"X-Api-Key", apiKey()}});
    res.status = answer ? answer->status : 502;
  });

  // A field of another meaning.
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("X-Request-Id")) {
      res.status = 400;
    }
  });

  // It is there, where it must not be.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Authorization")) {
      res.status = 400;
    }
  });

  // Default first.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 400;
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
    } else if (exists(req.get_param_value("page"))) {
      res.status = 204;
    }
  });

  // Logged in: what is missing is something else.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (isLoggedIn(req.get_header_value("Cookie"))) {
      if (!req.has_param("page")) {
        res.status = 400;
      }
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // Two tests before, one of them for credentials.
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    if (req.get_header_value("Authorization") == "Basic") {
      return crow::response(400, "the authorization header has no value");
    }
    return crow::response("[]");
  });
}
