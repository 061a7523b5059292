// A fault of the server, and a status code that speaks of something else.
#include <functional>
#include <new>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace pqxx {
struct syntax_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace pqxx

namespace {

std::string render(const std::string& page);
std::string query(const std::string& sql);  // throws pqxx::syntax_error
bool save(const std::string& text);

#define INTERNAL(res) \
  (res).status = 501; \
  (res).set_content("Internal error", "text/plain")

}  // namespace

void addPages(httplib::Server& svr) {
  // What the clause takes says it.
  svr.Get("/pages", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(render(req.get_param_value("page")), "text/plain");
    } catch (const std::bad_alloc&) {
      res.status = 501;  // finding: wrong-status-for-internal-fault
    } catch (const std::bad_function_call&) {
      res.status = 505;  // finding: wrong-status-for-internal-fault
    }
  });
  svr.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(query("select name from users"), "text/plain");
    } catch (const pqxx::syntax_error& e) {
      res.status = 501;  // finding: wrong-status-for-internal-fault
      res.set_content(e.what(), "text/plain");
    }
  });
  // A clause that takes everything.
  svr.Post("/pages", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(req.body);
      res.status = 204;
    } catch (...) {
      res.status = 501;  // finding: wrong-status-for-internal-fault
    }
  });

  // The text says it.
  svr.Put("/pages", [](const httplib::Request& req, httplib::Response& res) {
    if (!save(req.body)) {
      INTERNAL(res);  // finding: wrong-status-for-internal-fault
      return;
    }
    res.status = 204;
  });
  svr.Patch("/pages", [](const httplib::Request& req, httplib::Response& res) {
    if (!save(req.body)) {
      res.status = 505;  // finding: wrong-status-for-internal-fault
      res.set_content(json{{"error", "Database error"}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });

  // The client would be to blame.
  svr.Delete("/pages", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(render(req.get_param_value("page")), "text/plain");
    } catch (const std::bad_alloc&) {
      res.status = 400;  // finding: client-error-for-server-fault
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("POST"_method)([](const crow::request& req) {
    if (!save(req.body)) {
      // finding: wrong-status-for-internal-fault
      return crow::response(crow::status::NOT_IMPLEMENTED, "An unexpected error occurred.");
    }
    return crow::response(204);
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.post("/devices", [](const Pistache::Rest::Request& request,
                             Pistache::Http::ResponseWriter response) {
    try {
      save(request.body());
      response.send(Pistache::Http::Code::No_Content);
    } catch (const std::bad_alloc&) {
      response.send(Pistache::Http::Code::Not_Implemented);  // finding: wrong-status-for-internal-fault
    }
    return Pistache::Rest::Route::Result::Ok;
  });
}
