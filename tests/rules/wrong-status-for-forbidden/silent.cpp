// Near misses: codes that say it too or hide it, the server's own rights, words that only look so.
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

struct User {
  bool hasPermission(const std::string& what) const;
  bool isAdmin() const;
  bool isOwner() const;
};
User userOf(const httplib::Request& req);
std::string roleOf(const std::string& word);
int scopeOf(const std::string& variable);
bool ownsLock();
bool isInOrder();

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or hide it.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req).hasPermission("a")) {
      res.status = 403;
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req).isAdmin()) {
      res.status = 404;
    }
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req).isAdmin()) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
    }
  });

  // The right is there; something else is wrong.
  svr.Delete("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (userOf(req).isAdmin()) {
      res.status = 409;
      res.set_content("the last one stays", "text/plain");
    }
  });
  svr.Delete("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req).isAdmin()) {
      res.status = 403;
      return;
    }
    if (!isInOrder()) {
      res.status = 409;
    }
  });

  // The rights of the server itself.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    std::error_code error;
    std::filesystem::remove("cache.db", error);
    if (error == std::errc::permission_denied) {
      res.status = 500;
    }
  });

  // A method that is not allowed is another matter, and so is what a rule does not permit.
  svr.Put("/g", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET");
    res.set_content("PUT is not allowed", "text/plain");
  });
  svr.Put("/h", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 10) {
      res.status = 409;
      res.set_content("two drafts are not permitted", "text/plain");
    }
  });

  // Words that decide of something else: the role of a word, the scope of a variable, a lock.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (roleOf(req.body).empty()) {
      res.status = 422;
    } else if (scopeOf(req.body) < 0) {
      res.status = 409;
      res.set_content("no such variable in this scope", "text/plain");
    } else if (!ownsLock()) {
      res.status = 423;
    }
  });

  // Default first.
  svr.Delete("/j", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 409;
    if (!userOf(req).isOwner()) {
      res.status = 403;
    } else if (isInOrder()) {
      res.status = 204;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // A test of two things: the method fits.
  CROW_ROUTE(app, "/notes").methods("PUT"_method, "POST"_method)([](const crow::request& req) {
    if (req.method == crow::HTTPMethod::PUT) {
      crow::response res(405, "you are not allowed to PUT: method not allowed");
      res.set_header("Allow", "POST");
      return res;
    }
    return crow::response(204);
  });
}
