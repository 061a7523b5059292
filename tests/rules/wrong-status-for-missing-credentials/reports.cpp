// Nobody said who is asking, and the status code speaks of something else.
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct User {
  std::string name;
};
User* userOf(const httplib::Request& req);

class Session {
public:
  bool isLoggedIn() const;
};
Session& sessionOf(const std::string& cookie);

struct NotAuthenticatedError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
std::string accountOf(const httplib::Request& req);  // throws NotAuthenticatedError

#define NEED_LOGIN(res) \
  do { \
    (res).status = 409; \
    (res).set_content("Please log in", "text/plain"); \
  } while (0)

}  // namespace

void addOrders(httplib::Server& svr) {
  // The test says it.
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 400;  // finding: wrong-status-for-missing-credentials "Authorization"
      return;
    }
    res.set_content("[]", "application/json");
  });
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const std::string key = req.get_header_value("X-Api-Key");
    if (key.empty()) {
      res.status = 422;  // finding: wrong-status-for-missing-credentials
      return;
    }
    res.status = 204;
  });
  svr.Patch("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!sessionOf(req.get_header_value("Cookie")).isLoggedIn()) {
      res.status = 400;  // finding: wrong-status-for-missing-credentials
      return;
    }
    res.status = 204;
  });

  // The text says it.
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const User* user = userOf(req);
    if (user == nullptr) {
      res.status = 400;  // finding: wrong-status-for-missing-credentials "Authentication required"
      res.set_content(R"({"error": "Authentication required"})", "application/json");
      return;
    }
    res.status = 202;
  });
  svr.Delete("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req)) {
      NEED_LOGIN(res);  // finding: wrong-status-for-missing-credentials
      return;
    }
    res.status = 204;
  });

  // What the clause takes says it.
  svr.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(accountOf(req), "text/plain");
    } catch (const NotAuthenticatedError& e) {
      res.status = 400;  // finding: wrong-status-for-missing-credentials
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server would be to blame.
  svr.Put("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Authorization").empty()) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    if (req.get_header_value("Authorization").empty()) {
      // finding: wrong-status-for-missing-credentials
      return crow::response(crow::status::BAD_REQUEST, "who are you?");
    }
    return crow::response("[]");
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.get("/devices", [](const Pistache::Rest::Request& request,
                            Pistache::Http::ResponseWriter response) {
    if (!request.cookies().has("session")) {
      // finding: wrong-status-for-missing-credentials
      response.send(Pistache::Http::Code::Bad_Request, "You are not logged in.");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::Ok, "[]");
    return Pistache::Rest::Route::Result::Ok;
  });
}
