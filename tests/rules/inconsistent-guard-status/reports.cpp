// One test, two answers.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace auth {

struct User {
  std::string name;

  bool isBlocked() const;
};

class Tokens {
 public:
  bool verify(const std::string& token) const;
};

bool isAdmin(const User& user);

}  // namespace auth

bool checkToken(const httplib::Request& req) { return req.get_header_value("Authorization") == "x"; }

bool hasAccess(const std::string& key);

auth::User load(const std::string& name);

// A free function of the program, negated, in early returns.
void addReaders(httplib::Server& svr, const auth::Tokens& tokens) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkToken(req)) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    const auth::User user = load(req.get_param_value("name"));
    if (!auth::isAdmin(user)) {
      res.status = 403;
      return;
    }
    if (user.isBlocked()) {
      res.status = 403;
      return;
    }
    res.set_content("a", "text/plain");
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkToken(req)) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    const auth::User owner = load(req.get_param_value("owner"));
    if (!auth::isAdmin(owner)) {
      res.status = 403;
      return;
    }
    const auth::User user = load(req.get_param_value("name"));
    if (user.isBlocked()) {
      res.status = 403;
      return;
    }
    res.set_content("b", "text/plain");
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkToken(req)) {
      res.status = 400;  // finding: inconsistent-guard-status "checkToken"
      return;
    }
    const auth::User user = load("c");
    if (!auth::isAdmin(user)) {
      res.status = 404;  // finding: inconsistent-guard-status "isAdmin"
      return;
    }
    if (user.isBlocked()) {
      res.status = 423;  // finding: inconsistent-guard-status "isBlocked"
      return;
    }
    res.set_content("c", "text/plain");
  });
}

// if/else, and another framework.
void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    if (hasAccess(req.get_header_value("X-Key"))) {
      return crow::response("notes");
    } else {
      return crow::response(403);
    }
  });
  CROW_ROUTE(app, "/tags")([](const crow::request& req) {
    if (!hasAccess(req.get_header_value("X-Key"))) {
      return crow::response(crow::status::FORBIDDEN);
    }
    return crow::response("tags");
  });
  CROW_ROUTE(app, "/files")([](const crow::request& req) {
    if (!hasAccess(req.get_header_value("X-Key"))) {
      return crow::response(500);  // finding: inconsistent-guard-status
    }
    return crow::response("files");
  });
}
