// A value that is not valid, and a status code that speaks of something else.
#include <cstdlib>
#include <regex>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct ValidationError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void save(const json& user);  // throws ValidationError

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

const std::regex Email("[^@]+@[^@]+");

#define CHECK_THAT(condition, res, text) \
  if (!(condition)) { \
    (res).status = 405; \
    (res).set_content(text, "text/plain"); \
    return; \
  }

}  // namespace

void addUsers(httplib::Server& svr) {
  // What the clause takes says it.
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(json::parse(req.body, nullptr, false));
      res.status = 204;
    } catch (const ValidationError& e) {
      res.status = 412;  // finding: wrong-status-for-validation-failed "ValidationError"
      res.set_content(e.what(), "text/plain");
    }
  });

  // The test says it.
  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!std::regex_match(req.get_param_value("email"), Email)) {
      res.status = 402;  // finding: wrong-status-for-validation-failed
      return;
    }
    res.status = 204;
  });

  // The text says it.
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    const int limit = atoi(req.get_param_value("limit").c_str());
    if (limit < 1 || limit > 100) {
      sendError(res, 410, "limit must be between 1 and 100");  // finding: wrong-status-for-validation-failed
      return;
    }
    res.set_content("[]", "application/json");
  });

  svr.Patch("/users", [](const httplib::Request& req, httplib::Response& res) {
    const int age = atoi(req.get_param_value("age").c_str());
    CHECK_THAT(age > 0, res, "age must be positive")  // finding: wrong-status-for-validation-failed
    res.status = 204;
  });

  // The server would be to blame.
  svr.Delete("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(json::parse(req.body, nullptr, false));
    } catch (const ValidationError&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes/<string>").methods("PUT"_method)(
      [](const crow::request&, const std::string& name) {
        if (name.size() > 20) {
          crow::json::wvalue body({{"error", "invalid value"}});
          // missed: wrong-status-for-validation-failed a text that is put into an object first
          return crow::response(410, body);
        }
        return crow::response(204);
      });
}

void addDevices(Pistache::Rest::Router& router) {
  router.put("/devices", [](const Pistache::Rest::Request& request,
                            Pistache::Http::ResponseWriter response) {
    if (request.body().find('@') == 0) {
      // finding: wrong-status-for-validation-failed
      response.send(Pistache::Http::Code::Precondition_Failed, "invalid email address");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::No_Content);
    return Pistache::Rest::Route::Result::Ok;
  });
}
