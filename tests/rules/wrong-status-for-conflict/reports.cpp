// args: --std=c++20
// What the client wants conflicts with what is there, and the status code speaks of something else.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace pqxx {
struct unique_violation : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace pqxx

namespace {

struct AlreadyExistsError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void insert(const std::string& name);  // throws pqxx::unique_violation
void create(const std::string& name);  // throws AlreadyExistsError
bool nameAlreadyExists(const std::string& name);
bool isTaken(const std::string& name);
bool isJobRunning(const std::string& name);

#define TAKEN(res) \
  (res).status = 404; \
  (res).set_content("Name already taken", "text/plain")

}  // namespace

void addUsers(httplib::Server& svr) {
  // What the clause takes says it.
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.body);
      res.status = 204;
    } catch (const pqxx::unique_violation& e) {
      res.status = 404;  // finding: wrong-status-for-conflict
      res.set_content(e.what(), "text/plain");
    }
  });
  // 400 says little.
  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      create(req.body);
      res.status = 204;
    } catch (const AlreadyExistsError& e) {
      res.status = 400;  // finding: wrong-status-for-conflict "says little"
      res.set_content(e.what(), "text/plain");
    }
  });

  // The test says it.
  svr.Patch("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (nameAlreadyExists(req.body)) {
      res.status = 402;  // finding: wrong-status-for-conflict
      return;
    }
    res.status = 204;
  });

  // The text says it.
  svr.Post("/names", [](const httplib::Request& req, httplib::Response& res) {
    if (isTaken(req.body)) {
      TAKEN(res);  // finding: wrong-status-for-conflict
      return;
    }
    res.status = 204;
  });
  svr.Put("/names", [](const httplib::Request& req, httplib::Response& res) {
    if (isTaken(req.body)) {
      res.status = 404;  // finding: wrong-status-for-conflict
      res.set_content(json{{"error", "User already exists"}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });

  // A hint of the test and one of the text.
  svr.Post("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    if (isJobRunning(req.body)) {
      res.status = 404;  // finding: wrong-status-for-conflict
      res.set_content("already running", "text/plain");
      return;
    }
    res.status = 202;
  });

  // The server would be to blame.
  svr.Delete("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.body);
    } catch (const pqxx::unique_violation&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("POST"_method)([](const crow::request& req) {
    if (isTaken(req.body)) {
      // finding: wrong-status-for-conflict
      return crow::response(crow::status::NOT_FOUND, "A note with that name already exists.");
    }
    return crow::response(204);
  });
}

void addDrogon() {
  drogon::app().registerHandler(
      "/rooms",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto resp = drogon::HttpResponse::newHttpResponse();
        try {
          create(req->getParameter("name"));
        } catch (const AlreadyExistsError&) {
          resp->setStatusCode(drogon::k404NotFound);  // finding: wrong-status-for-conflict
        }
        callback(resp);
      },
      {drogon::Post});
}

void addDevices(Pistache::Rest::Router& router) {
  router.post("/devices", [](const Pistache::Rest::Request& request,
                             Pistache::Http::ResponseWriter response) {
    if (isTaken(request.body())) {
      // finding: wrong-status-for-conflict
      response.send(Pistache::Http::Code::Not_Found, "The device is already registered.");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::No_Content);
    return Pistache::Rest::Route::Result::Ok;
  });
}
