// An error that the handler noticed and then forgot: as a rule a `return` is missing.
#include <functional>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool save(const std::string& body);
bool exists(const std::string& id);

constexpr int BadRequest = 400;

enum Code { Ok = 200, NotFound = 404 };

#define FAIL(res, code, text)              \
  (res).status = (code);                   \
  (res).set_content(text, "text/plain")

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

void sendOk(httplib::Response& res, const std::string& text) {
  res.status = 200;
  res.set_content(text, "text/plain");
}

// A free function as handler.
void createUser(const httplib::Request& req, httplib::Response& res) {
  if (req.body.empty()) {
    res.status = 400;  // finding: status-overwritten "replaced by 201"
    res.set_content("no body", "text/plain");
  }
  save(req.body);
  res.status = 201;
}

class Shop {
 public:
  void mount(httplib::Server& svr) {
    svr.Get("/shop", std::bind(&Shop::show, this, std::placeholders::_1, std::placeholders::_2));
  }

 private:
  // A member function bound to its object.
  void show(const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.status = NotFound;  // finding: status-overwritten
    }
    res.status = Ok;
    res.set_content(name_, "text/plain");
  }

  std::string name_;
};

template <typename Check> void checked(httplib::Server& svr, Check check) {
  svr.Post("/checked", [check](const httplib::Request& req, httplib::Response& res) {
    if (!check(req)) {
      res.status = 422;  // finding: status-overwritten
    }
    res.status = 204;
  });
}

}  // namespace

void registerForgetful(httplib::Server& svr) {
  static Shop shop;
  shop.mount(svr);

  svr.Post("/users", createUser);

  // Helpers for both.
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("item")) {
      sendError(res, 400, "item is missing");  // finding: status-overwritten
    }
    sendOk(res, "ordered");
  });

  // Two checks, of which only the second leaves.
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = BadRequest;  // finding: status-overwritten
      res.set_content("id is missing", "text/plain");
    }
    if (!exists(req.get_param_value("id"))) {
      res.status = 404;
      return;
    }
    res.status = 200;
  });

  // One error replaces another: a warning.
  svr.Delete("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 403;  // finding: status-overwritten "replaced by 501"
    }
    res.status = 501;
  });

  // In the branch of a loop.
  svr.Post("/batch", [](const httplib::Request& req, httplib::Response& res) {
    const json items = json::parse(req.body);
    for (const auto& item : items) {
      if (!item.contains("id")) {
        res.status = 400;  // finding: status-overwritten
        break;
      }
    }
    res.status = 202;
  });

  // A helper lambda.
  svr.Post("/lambda", [](const httplib::Request& req, httplib::Response& res) {
    const auto reply = [&](int status, const std::string& text) {
      res.status = status;
      res.set_content(text, "text/plain");
    };
    if (req.body.size() > 1000) {
      reply(413, "too large");  // finding: status-overwritten
    }
    reply(200, "fine");
  });

  svr.Post("/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      FAIL(res, 400, "empty");  // finding: status-overwritten
    }
    res.status = 200;
  });

  // A redirect replaces the error.
  svr.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_param_value("password").empty()) {
      res.status = 400;  // finding: status-overwritten
    }
    res.set_redirect("/home", 303);
  });

  // A switch whose cases fall through to the end.
  svr.Get("/kind", [](const httplib::Request& req, httplib::Response& res) {
    switch (req.get_param_value("kind").size()) {
    case 0:
      res.status = 400;  // finding: status-overwritten
      break;
    default:
      break;
    }
    sendOk(res, "kind");
  });

  // The lambda returns, and the handler goes on.
  svr.Get("/nested", [](const httplib::Request& req, httplib::Response& res) {
    const auto check = [&] {
      if (!exists(req.path)) {
        res.status = 404;  // finding: status-overwritten
        return;
      }
    };
    check();
    res.status = 200;
  });

  checked(svr, [](const httplib::Request& req) { return !req.body.empty(); });
}
