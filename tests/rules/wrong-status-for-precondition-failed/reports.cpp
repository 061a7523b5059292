// A precondition that does not hold, and a status code that speaks of something else.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct EtagMismatchError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void update(const std::string& text, const std::string& etag);  // throws EtagMismatchError
std::string etagOf(const std::string& id);

#define PRECONDITION(condition, res) \
  if (!(condition)) { \
    (res).status = 404; \
    (res).set_content("Precondition failed", "text/plain"); \
    return; \
  }

}  // namespace

void addNotes(httplib::Server& svr) {
  // What the clause takes says it; 409 says little.
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      update(req.body, req.get_header_value("If-Match"));
      res.status = 204;
    } catch (const EtagMismatchError& e) {
      res.status = 409;  // finding: wrong-status-for-precondition-failed "says little"
      res.set_content(e.what(), "text/plain");
    }
  });

  // The text says it.
  svr.Patch("/notes", [](const httplib::Request& req, httplib::Response& res) {
    PRECONDITION(req.get_header_value("If-Match") == etagOf("1"), res)  // finding: wrong-status-for-precondition-failed
    res.status = 204;
  });
  svr.Delete("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != etagOf("1")) {
      res.status = 403;  // finding: wrong-status-for-precondition-failed
      res.set_content(json{{"error", "ETag mismatch"}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });

  // The test says it.
  svr.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != etagOf("1")) {
      // missed: wrong-status-for-precondition-failed a comparison that failed
      res.status = 404;
      return;
    }
    res.status = 204;
  });

  // The server would be to blame.
  svr.Put("/pages", [](const httplib::Request& req, httplib::Response& res) {
    try {
      update(req.body, req.get_header_value("If-Match"));
    } catch (const EtagMismatchError&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    if (req.get_header_value("If-Match") != etagOf("1")) {
      // finding: wrong-status-for-precondition-failed
      return crow::response(crow::status::NOT_FOUND, "ETag does not match.");
    }
    return crow::response(204);
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.put("/devices", [](const Pistache::Rest::Request& request,
                            Pistache::Http::ResponseWriter response) {
    if (request.body() != etagOf("1")) {
      // finding: wrong-status-for-precondition-failed
      response.send(Pistache::Http::Code::Forbidden, "precondition failed");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::No_Content);
    return Pistache::Rest::Route::Result::Ok;
  });
}
