// 401 and 403 that are right, or may be.
#include <map>
#include <stdexcept>
#include <string>

#include <httplib.h>

namespace jwt::error {
struct token_verification_exception : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace jwt::error

struct User {
  std::string name;
  std::string role;
  bool isAdmin() const;
};

struct Claims {
  std::string scope;
};

std::map<std::string, std::string> tokens;
const User* findUser(const std::string& token);
Claims claimsOf(const std::string& token);
bool checkPassword(const std::string& name, const std::string& password);
bool isAuthorized(const httplib::Request& req);
bool checkAuth(const std::string& header);
bool isAllowedAddress(const std::string& address);
void verifyUrl(const std::string& token);
std::string readOnlyKey();

void registerRight(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    const User* user = findUser(req.get_header_value("Authorization"));
    if (user == nullptr) {
      res.status = 404;  // hides that there is something
      return;
    }
    if (!user->isAdmin()) {
      res.status = 403;
      return;
    }
    res.set_content("{}", "application/json");
  });

  // Who asks and what that one may do, in one test: not known which failed.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAuthorized(req)) {
      res.status = 403;
      return;
    }
    if (!checkAuth(req.get_header_value("Authorization"))) {
      res.status = 403;
      return;
    }
    res.set_content("{}", "application/json");
  });

  // What a token says may be a right.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    const Claims claims = claimsOf(req.get_header_value("Authorization"));
    if (claims.scope != "orders") {
      res.status = 403;
      return;
    }
    res.set_content("{}", "application/json");
  });

  // A key that may not do this.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Api-Key") == readOnlyKey()) {
      res.status = 403;
      return;
    }
    res.status = 204;
  });

  // CSRF, the origin, an address, a ban.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-CSRF-Token") != tokens["csrf"]) {
      res.status = 403;
      return;
    }
    if (req.get_header_value("Origin") != "https://example.org") {
      res.status = 403;
      return;
    }
    if (!isAllowedAddress(req.remote_addr)) {
      res.status = 403;
      return;
    }
    res.status = 204;
  });

  // A login says what it likes.
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkPassword(req.get_param_value("name"), req.get_param_value("password"))) {
      res.status = 403;
      res.set_content("invalid username or password", "text/plain");
      return;
    }
    res.status = 204;
  });

  // A signed link.
  svr.Get("/download", [](const httplib::Request& req, httplib::Response& res) {
    try {
      verifyUrl(req.get_param_value("token"));
      res.set_content("{}", "application/json");
    } catch (const jwt::error::token_verification_exception&) {
      res.status = 403;
    }
  });

  // A name that happens to be a role.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    const std::string user = req.get_header_value("X-User");
    if (user != "admin" || req.get_header_value("X-Password") != "secret") {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Basic");
      return;
    }
    res.set_content("{}", "application/json");
  });

  // A role is asked for, and nothing shows that it is known whose.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Role") != "editor") {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    res.set_content("{}", "application/json");
  });

  // The path of the page of administrators.
  svr.Get("/admin/.*", [](const httplib::Request& req, httplib::Response& res) {
    const User* user = findUser(req.get_header_value("Authorization"));
    if (user == nullptr && req.path != "/admin/login") {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    res.set_content("{}", "application/json");
  });
}
