// Credentials that have expired, and a status code that speaks of something else.
#include <chrono>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct Session {
  bool sessionExpired() const;
  bool isOpen() const;
};
Session sessionOf(const std::string& cookie);
bool isTokenExpired(const std::string& token);

struct TokenExpiredException : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void verify(const std::string& token);  // throws TokenExpiredException

#define EXPIRED(res) \
  (res).status = 410; \
  (res).set_content("Session has expired", "text/plain")

}  // namespace

void addOrders(httplib::Server& svr) {
  // The test says it.
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (isTokenExpired(req.get_header_value("Authorization"))) {
      res.status = 410;  // finding: wrong-status-for-expired-token
      return;
    }
    res.set_content("[]", "application/json");
  });
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const Session session = sessionOf(req.get_header_value("Cookie"));
    if (session.sessionExpired()) {
      res.status = 408;  // finding: wrong-status-for-expired-token
      return;
    }
    res.status = 202;
  });

  // The text says it.
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!sessionOf(req.get_header_value("Cookie")).isOpen()) {
      EXPIRED(res);  // finding: wrong-status-for-expired-token
      return;
    }
    res.status = 204;
  });

  // What the clause takes says it.
  svr.Patch("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      verify(req.get_header_value("Authorization"));
      res.status = 204;
    } catch (const TokenExpiredException& e) {
      res.status = 404;  // finding: wrong-status-for-expired-token
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server would be to blame.
  svr.Delete("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      verify(req.get_header_value("Authorization"));
    } catch (const TokenExpiredException&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    try {
      verify(req.get_header_value("Authorization"));
      return crow::response("[]");
    } catch (const TokenExpiredException&) {
      return crow::response(crow::status::GONE);  // finding: wrong-status-for-expired-token
    }
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.get("/devices", [](const Pistache::Rest::Request& request,
                            Pistache::Http::ResponseWriter response) {
    if (!sessionOf(request.cookies().has("session") ? "a" : "b").isOpen()) {
      // finding: wrong-status-for-expired-token
      response.send(Pistache::Http::Code::Request_Timeout, "Your token has expired.");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::Ok, "[]");
    return Pistache::Rest::Route::Result::Ok;
  });
}
