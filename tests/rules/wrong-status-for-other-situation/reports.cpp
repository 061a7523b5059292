// Situations without a rule of their own: a database that cannot be reached, a precondition that
// was not sent.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace pqxx {
struct broken_connection : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace pqxx

namespace {

std::string query(const std::string& sql);  // throws pqxx::broken_connection
bool connect();

#define NO_DATABASE(res) \
  (res).status = 505; \
  (res).set_content("Database unavailable", "text/plain")

}  // namespace

void addUsers(httplib::Server& svr) {
  // What the clause takes says it.
  svr.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(query("select name from users"), "text/plain");
    } catch (const pqxx::broken_connection& e) {
      res.status = 501;  // finding: wrong-status-for-other-situation "broken_connection"
      res.set_content(e.what(), "text/plain");
    }
  });

  // The text says it.
  svr.Post("/users", [](const httplib::Request&, httplib::Response& res) {
    if (!connect()) {
      NO_DATABASE(res);  // finding: wrong-status-for-other-situation
      return;
    }
    res.status = 204;
  });
  svr.Put("/users", [](const httplib::Request&, httplib::Response& res) {
    if (!connect()) {
      res.status = 501;  // finding: wrong-status-for-other-situation
      res.set_content(json{{"error", "Database connection failed"}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });

  // The client would be to blame.
  svr.Delete("/users", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(query("delete from users"), "text/plain");
    } catch (const pqxx::broken_connection&) {
      res.status = 404;  // finding: client-error-for-server-fault
    }
  });

  // The server would be to blame.
  svr.Patch("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("If-Match")) {
      res.status = 500;  // finding: server-error-for-client-fault
      return;
    }
    res.status = 204;
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([] {
    try {
      return crow::response(query("select text from notes"));
    } catch (const pqxx::broken_connection&) {
      return crow::response(crow::status::NOT_IMPLEMENTED);  // finding: wrong-status-for-other-situation
    }
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.get("/devices", [](const Pistache::Rest::Request&,
                            Pistache::Http::ResponseWriter response) {
    if (!connect()) {
      // finding: wrong-status-for-other-situation
      response.send(Pistache::Http::Code::Not_Implemented, "Lost connection to database");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::Ok, "[]");
    return Pistache::Rest::Route::Result::Ok;
  });
}
