// No right to do it, and a status code that speaks of something else.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct User {
  bool hasPermission(const std::string& what) const;
  bool isAdmin() const;
  int id = 0;
  std::string role;
};
User userOf(const httplib::Request& req);
User userOf(const std::string& cookie);
bool mayEdit(const User& user);

struct PermissionDeniedError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void remove(const User& user);  // throws PermissionDeniedError

#define ADMIN_ONLY(user, res) \
  if (!(user).isAdmin()) { \
    (res).status = 405; \
    return; \
  }

}  // namespace

void addOrders(httplib::Server& svr) {
  // The test says it.
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req).hasPermission("orders")) {
      res.status = 406;  // finding: wrong-status-for-forbidden
      return;
    }
    res.set_content("[]", "application/json");
  });
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const User user = userOf(req);
    ADMIN_ONLY(user, res)  // finding: wrong-status-for-forbidden
    res.status = 202;
  });

  // The text says it.
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayEdit(userOf(req))) {
      res.status = 409;  // finding: wrong-status-for-forbidden
      res.set_content(json{{"error", "Insufficient permissions"}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });

  // A hint of the test and one of the text.
  svr.Delete("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (userOf(req).role != "boss") {
      res.status = 409;  // finding: wrong-status-for-forbidden
      res.set_content("access denied", "text/plain");
      return;
    }
    res.status = 204;
  });

  // What the clause takes says it.
  svr.Patch("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      remove(userOf(req));
      res.status = 204;
    } catch (const PermissionDeniedError& e) {
      res.status = 402;  // finding: wrong-status-for-forbidden
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server would be to blame.
  svr.Get("/admin", [](const httplib::Request& req, httplib::Response& res) {
    if (!userOf(req).isAdmin()) {
      res.status = 500;  // finding: server-error-for-client-fault
      return;
    }
    res.set_content("[]", "application/json");
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("DELETE"_method)([](const crow::request& req) {
    if (!userOf(req.get_header_value("Cookie")).isAdmin()) {
      return crow::response(crow::status::CONFLICT);  // finding: wrong-status-for-forbidden
    }
    return crow::response(204);
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.del("/devices", [](const Pistache::Rest::Request& request,
                            Pistache::Http::ResponseWriter response) {
    if (!mayEdit(userOf(request.body()))) {
      // finding: wrong-status-for-forbidden
      response.send(Pistache::Http::Code::Conflict, "You are not allowed to do that.");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::No_Content);
    return Pistache::Rest::Route::Result::Ok;
  });
}
