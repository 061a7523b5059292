// 403 where nobody said who asks, 401 where that is known.
#include <map>
#include <stdexcept>
#include <string>

#include <httplib.h>

namespace Poco::Net {
struct NotAuthenticatedException : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace Poco::Net

namespace jwt {
struct decoded_jwt {};
decoded_jwt decode(const std::string& token);
struct verifier {
  void verify(const decoded_jwt& token) const;
};
namespace error {
struct signature_verification_exception : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct token_verification_exception : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace error
}  // namespace jwt

struct User {
  std::string name;
  std::string role;
  bool isAdmin() const;
  bool hasPermission(const std::string& name) const;
};

struct Session {
  bool isAuthenticated() const;
};

std::map<std::string, std::string> keys;
const User* findUser(const std::string& token);
bool verifyToken(const std::string& token);
Session sessionOf(const httplib::Request& req);
std::string decode64(const std::string& text);

void registerConfused(httplib::Server& svr, const jwt::verifier& verifier) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 403;  // finding: unauthorized-forbidden-confusion
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string header = req.get_header_value("Authorization");
    if (header.empty() || header.rfind("Bearer ", 0) != 0) {
      res.status = 403;  // finding: unauthorized-forbidden-confusion
      return;
    }
    if (!verifyToken(header.substr(7))) {
      res.status = 403;  // finding: unauthorized-forbidden-confusion
      return;
    }
    res.set_content("{}", "application/json");
  });

  // A key in a field of its own.
  svr.Delete("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Api-Key") != keys["shop"]) {
      res.status = 403;  // finding: unauthorized-forbidden-confusion
      res.set_content("Invalid API key", "text/plain");
      return;
    }
    res.status = 204;
  });

  // What was thrown tells.
  svr.Get("/d", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      verifier.verify(jwt::decode(req.get_header_value("Authorization")));
      res.set_content("{}", "application/json");
    } catch (const jwt::error::token_verification_exception&) {
      res.status = 403;  // finding: unauthorized-forbidden-confusion
    } catch (const std::exception&) {
      res.status = 400;
    }
  });

  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    const Session session = sessionOf(req);
    if (!session.isAuthenticated()) {
      res.status = 403;  // finding: unauthorized-forbidden-confusion
      return;
    }
    res.set_content("{}", "application/json");
  });

  // Known, and not allowed to.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    const User* user = findUser(req.get_header_value("Authorization"));
    if (user == nullptr) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    if (!user->isAdmin()) {
      res.status = 401;  // finding: unauthorized-forbidden-confusion
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    const User* user = findUser(req.get_header_value("Authorization"));
    if (user != nullptr) {
      if (user->role != "editor") {
        res.status = 401;  // finding: unauthorized-forbidden-confusion
        res.set_header("WWW-Authenticate", "Bearer");
        return;
      }
      res.set_content("{}", "application/json");
      return;
    }
    res.status = 401;
    res.set_header("WWW-Authenticate", "Bearer");
  });

  // The text says it.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    const User user{req.get_header_value("X-User"), ""};
    const bool hasPermission = user.hasPermission("read");
    if (!hasPermission) {
      res.status = 401;  // finding: unauthorized-forbidden-confusion
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("Access without permissions prohibited", "text/plain");
      return;
    }
    res.set_content("{}", "application/json");
  });

  // The challenge names the error.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("q").empty()) {
      res.status = 401;  // finding: unauthorized-forbidden-confusion
      res.set_header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
      return;
    }
    res.set_content("{}", "application/json");
  });
}
