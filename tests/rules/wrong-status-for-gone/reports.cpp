// Something that was removed for good, and a status code that speaks of something else.
#include <optional>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct User {
  std::optional<std::string> deleted_at;
  bool isTombstone() const;
};
User userOf(const std::string& id);
bool wasRetired(const std::string& id);

struct ResourceGone : std::runtime_error {
  using std::runtime_error::runtime_error;
};
std::string load(const std::string& id);  // throws ResourceGone

#define RETIRED(res) \
  (res).status = 405; \
  (res).set_content("This endpoint has been permanently removed", "text/plain")

}  // namespace

void addUsers(httplib::Server& svr) {
  // The test says it.
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    const User user = userOf(req.get_param_value("id"));
    if (user.deleted_at) {
      res.status = 406;  // finding: wrong-status-for-gone
      return;
    }
    res.set_content("[]", "application/json");
  });
  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (userOf(req.get_param_value("id")).isTombstone()) {
      res.status = 415;  // finding: wrong-status-for-gone
      return;
    }
    res.status = 204;
  });

  // The text says it.
  svr.Get("/v1/users", [](const httplib::Request&, httplib::Response& res) {
    RETIRED(res);  // finding: wrong-status-for-gone
  });
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (wasRetired(req.get_param_value("id"))) {
      res.status = 402;  // finding: wrong-status-for-gone
      res.set_content(json{{"message", "This user no longer exists"}}.dump(), "application/json");
      return;
    }
    res.status = 202;
  });

  // What the clause takes says it.
  svr.Patch("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (const ResourceGone& e) {
      res.status = 412;  // finding: wrong-status-for-gone
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server would be to blame.
  svr.Get("/v0/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 500;  // finding: server-error-for-client-fault
    res.set_content("This endpoint has been permanently removed", "text/plain");
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes/<string>")([](const std::string& name) {
    if (wasRetired(name)) {
      // finding: wrong-status-for-gone
      return crow::response(crow::status::UNAUTHORIZED + 4, "The note was permanently deleted.");
    }
    return crow::response("[]");
  });
}

void addDevices(Pistache::Rest::Router& router) {
  router.get("/devices/:id", [](const Pistache::Rest::Request& request,
                                Pistache::Http::ResponseWriter response) {
    if (wasRetired(request.param(":id").as<std::string>())) {
      // finding: wrong-status-for-gone
      response.send(Pistache::Http::Code::Precondition_Failed, "The device no longer exists.");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::Ok, "[]");
    return Pistache::Rest::Route::Result::Ok;
  });
}
