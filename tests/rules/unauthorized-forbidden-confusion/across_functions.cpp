// With Crow: an authenticator that gives back a response, and a base class.
#include <cstdlib>
#include <string>

#include <crow.h>

std::string decode64(const std::string& text);

class Authenticator {
public:
  virtual ~Authenticator() = default;
  virtual crow::response check(const crow::request& req) = 0;
};

class BasicAuthenticator : public Authenticator {
public:
  crow::response check(const crow::request& req) override {
    const std::string header = req.get_header_value("Authorization");
    if (header.empty()) {
      return unauthorized();
    }
    const std::string value = header.substr(6);
    const auto colon = value.find(':');
    if (colon == std::string::npos) {
      return crow::response(crow::status::FORBIDDEN, "Forbidden");  // finding: unauthorized-forbidden-confusion
    }
    return verify(value.substr(0, colon), value.substr(colon + 1));
  }

private:
  static crow::response unauthorized() {
    crow::response res(401);
    res.set_header("WWW-Authenticate", "Basic");
    return res;
  }

  static crow::response verify(const std::string& username, const std::string& password) {
    const char* name = std::getenv("USER_NAME");
    const char* secret = std::getenv("PASSWORD");
    if (username != (name != nullptr ? name : "guest") ||
        password != (secret != nullptr ? secret : "guest")) {
      return crow::response(crow::status::FORBIDDEN, "Invalid username or password");  // finding: unauthorized-forbidden-confusion
    }
    return crow::response(crow::status::OK, "Authorized");
  }
};

int main() {
  crow::SimpleApp app;
  BasicAuthenticator authenticator;
  CROW_ROUTE(app, "/designs")([&](const crow::request& req) {
    crow::response res = authenticator.check(req);
    if (res.code != crow::status::OK) {
      return res;
    }
    return crow::response(200, "designs");
  });
  app.run();
}
