// A resource that somebody has locked, and a status code that speaks of something else.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct ResourceLockedException : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void update(const std::string& text);  // throws ResourceLockedException
std::string ownerOf(const std::string& id);

#define LOCKED(res) \
  (res).status = 404; \
  (res).set_content("The resource is locked", "text/plain")

}  // namespace

void addNotes(httplib::Server& svr) {
  // What the clause takes says it.
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      update(req.body);
      res.status = 204;
    } catch (const ResourceLockedException& e) {
      res.status = 410;  // finding: wrong-status-for-locked
      res.set_content(e.what(), "text/plain");
    }
  });

  // The text says it.
  svr.Patch("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (ownerOf("1") != req.body) {
      LOCKED(res);  // finding: wrong-status-for-locked
      return;
    }
    res.status = 204;
  });
  svr.Delete("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const std::string owner = ownerOf("1");
    if (!owner.empty() && owner != req.body) {
      res.status = 402;  // finding: wrong-status-for-locked
      res.set_content(json{{"error", "note is locked by " + owner}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });

  // The server would be to blame.
  svr.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      update(req.body);
    } catch (const ResourceLockedException&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    try {
      update(req.body);
      return crow::response(204);
    } catch (const ResourceLockedException&) {
      return crow::response(crow::status::NOT_FOUND);  // finding: wrong-status-for-locked
    }
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.put("/devices", [](const Pistache::Rest::Request& request,
                            Pistache::Http::ResponseWriter response) {
    if (ownerOf("1") != request.body()) {
      // finding: wrong-status-for-locked
      response.send(Pistache::Http::Code::Not_Found, "This device is locked by another user.");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::No_Content);
    return Pistache::Rest::Route::Result::Ok;
  });
}
