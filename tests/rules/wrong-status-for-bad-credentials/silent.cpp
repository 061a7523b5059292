// Near misses: codes that say it too, credentials of the server's own, words that only look so.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace bcrypt {
bool validatePassword(const std::string& password, const std::string& hash);
}

namespace {

struct UpstreamInvalidToken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string hashOf(const std::string& user);
std::string fetch(const std::string& url);
bool isCsrfToken(const std::string& token);
bool isTokenOf(const std::string& text);
bool startSession(const std::string& user);
int attemptsOf(const std::string& user);

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or hide it.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!bcrypt::validatePassword(req.body, hashOf("root"))) {
      if (attemptsOf("root") > 3) {
        res.status = 429;
        res.set_header("Retry-After", "60");
      } else {
        res.status = 401;
        res.set_header("WWW-Authenticate", "Basic realm=\"a\"");
      }
      res.set_content("wrong password", "text/plain");
    }
  });
  svr.Post("/oauth/token", [](const httplib::Request& req, httplib::Response& res) {
    if (!bcrypt::validatePassword(req.body, hashOf("root"))) {
      res.status = 400;
      res.set_content(R"({"error": "invalid_grant"})", "application/json");
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!bcrypt::validatePassword(req.body, hashOf("root"))) {
      res.status = 404;
    }
  });

  // A token of another kind.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!isTokenOf(req.body)) {
      res.status = 422;
      res.set_content("invalid token at line 3", "text/plain");
    }
  });
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!isCsrfToken(req.get_param_value("csrf"))) {
      res.status = 403;
      res.set_content("invalid token", "text/plain");
    }
  });

  // Words of a test that decides of something else.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!startSession(req.get_param_value("user"))) {
      res.status = 409;
      res.set_content("another one is open", "text/plain");
    }
  });

  // The password is valid: it is taken by the rules for new ones.
  svr.Put("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (bcrypt::validatePassword(req.get_param_value("new"), hashOf("root"))) {
      res.status = 422;
      res.set_content("the same password again", "text/plain");
    }
  });
  svr.Put("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("new").size() < 8) {
      res.status = 422;
      res.set_content("invalid password: 8 letters at least", "text/plain");
    }
  });

  // Default first.
  svr.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 409;
    if (bcrypt::validatePassword(req.body, hashOf("root"))) {
      res.status = 204;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // The server's own credentials.
  CROW_ROUTE(app, "/weather")([](const crow::request&) {
    try {
      return crow::response(fetch("https://weather.example.org"));
    } catch (const UpstreamInvalidToken& e) {
      return crow::response(502, e.what());
    }
  });
}
