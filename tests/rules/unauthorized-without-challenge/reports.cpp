// 401 that does not tell the client how to authenticate.
#include <functional>
#include <optional>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct User {
  std::string name;
  bool isAdmin = false;
};

std::optional<User> findUser(const std::string& token);
bool passwordMatches(const std::string& name, const std::string& password);

constexpr int Unauthorized = 401;

enum class Status : int { Ok = 200, Denied = 401 };

#define REQUIRE_TOKEN(req, res)            \
  if (!(req).has_header("Authorization")) { \
    (res).status = 401;                    \
    return;                                \
  }

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(json{{"error", message}}.dump(), "application/json");
}

// A free function as handler.
void account(const httplib::Request& req, httplib::Response& res) {
  const auto user = findUser(req.get_header_value("Authorization"));
  if (!user) {
    res.status = 401;  // finding: unauthorized-without-challenge "WWW-Authenticate"
    res.set_content("log in first", "text/plain");
    return;
  }
  res.set_content(user->name, "text/plain");
}

class Api {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/profile",
            std::bind(&Api::profile, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void profile(const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Api-Key") != key_) {
      res.status = Unauthorized;  // finding: unauthorized-without-challenge
      return;
    }
    res.set_content("profile", "text/plain");
  }

  std::string key_;
};

template <typename Check> void guarded(httplib::Server& svr, const std::string& path, Check check) {
  svr.Get(path, [check](const httplib::Request& req, httplib::Response& res) {
    if (!check(req)) {
      res.status = 401;  // finding: unauthorized-without-challenge
      return;
    }
    res.set_content("welcome", "text/plain");
  });
}

}  // namespace

void registerAccounts(httplib::Server& svr) {
  static Api api;
  api.mount(svr);

  svr.Get("/account", account);

  // A login with the wrong password.
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (!passwordMatches(req.get_param_value("name"), req.get_param_value("password"))) {
      sendError(res, 401, "wrong name or password");  // finding: unauthorized-without-challenge
      return;
    }
    res.set_content("{}", "application/json");
  });

  // A helper lambda with the status code as argument.
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const auto fail = [&](int status, const char* text) {
      res.status = status;
      res.set_content(text, "text/plain");
    };
    if (!req.has_header("Authorization")) {
      return fail(401, "no token");  // finding: unauthorized-without-challenge
    }
    res.set_content("[]", "application/json");
  });

  // An enumeration of the project.
  svr.Get("/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = static_cast<int>(Status::Denied);  // finding: unauthorized-without-challenge
  });

  // 401 or 403: only the first needs a challenge.
  svr.Get("/admin", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = findUser(req.get_header_value("Authorization"));
    if (!user || !user->isAdmin) {
      res.status = user ? 403 : 401;  // finding: unauthorized-without-challenge
      return;
    }
    res.set_content("admin", "text/plain");
  });

  svr.Get("/macro", [](const httplib::Request& req, httplib::Response& res) {
    REQUIRE_TOKEN(req, res)  // finding: unauthorized-without-challenge
    res.set_content("macro", "text/plain");
  });

  // A status code in a local variable.
  svr.Get("/local", [](const httplib::Request& req, httplib::Response& res) {
    int status = 200;
    if (!req.has_header("Authorization")) {
      status = 401;  // finding: unauthorized-without-challenge
    }
    res.status = status;
  });

  // The challenge of a proxy is another field: challenge-header-swapped reports it.
  svr.Get("/proxy", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("Proxy-Authenticate", "Basic");
  });

  // Only one of the two names is the right one.
  svr.Get("/either", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 401;
    const std::string name = req.has_param("proxy") ? "Proxy-Authenticate" : "WWW-Authenticate";
    res.set_header(name.c_str(), "Basic");
  });

  // The exception says that nobody is logged in.
  svr.Get("/thrown", [](const httplib::Request& req, httplib::Response& res) {
    struct NotLoggedIn {};
    try {
      if (!req.has_header("Cookie")) {
        throw NotLoggedIn();
      }
      res.set_content("thrown", "text/plain");
    } catch (const NotLoggedIn&) {
      res.status = 401;  // finding: unauthorized-without-challenge
    }
  });

  // Before any handler runs.
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (req.path != "/login" && !req.has_header("Cookie")) {
      sendError(res, 401, "no session");  // finding: unauthorized-without-challenge
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });

  guarded(svr, "/guarded", [](const httplib::Request& req) { return req.has_header("Cookie"); });
}
