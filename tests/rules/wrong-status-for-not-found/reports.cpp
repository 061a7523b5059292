// args: --std=c++20
// What the client asks for is not there, and the status code speaks of something else.
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

struct NotFoundError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
std::string load(const std::string& id);  // throws NotFoundError
std::optional<std::string> findUser(const std::string& id);
const std::string* lookup(const std::string& id);
std::map<std::string, std::string> users;

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

#define MISSING(res) \
  (res).status = 412; \
  (res).set_content("no such user", "text/plain")

}  // namespace

void addUsers(httplib::Server& svr) {
  // The test says it: a look-up by the path.
  svr.Get(R"(/users/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = users.find(req.matches[1]);
    if (user == users.end()) {
      res.status = 409;  // finding: wrong-status-for-not-found "says little"
      return;
    }
    res.set_content(user->second, "text/plain");
  });
  svr.Put(R"(/users/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    if (users.count(req.matches[1]) == 0) {
      return sendError(res, 405, "who?");  // finding: wrong-status-for-not-found
    }
    res.status = 204;
  });
  // For what the path names, 400 says little.
  svr.Delete(R"(/users/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    if (!users.contains(req.matches[1])) {
      res.status = 400;  // finding: wrong-status-for-not-found "says little"
      return;
    }
    res.status = 204;
  });

  // A hint of the test and one of the text.
  svr.Get("/user", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = findUser(req.get_param_value("id"));
    if (!user) {
      res.status = 412;  // finding: wrong-status-for-not-found
      res.set_content("user not found", "text/plain");
      return;
    }
    res.set_content(*user, "text/plain");
  });
  svr.Put("/user", [](const httplib::Request& req, httplib::Response& res) {
    if (lookup(req.get_param_value("id")) == nullptr) {
      MISSING(res);  // finding: wrong-status-for-not-found
      return;
    }
    res.status = 204;
  });

  // What the clause takes says it.
  svr.Patch("/user", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (const NotFoundError& e) {
      res.status = 417;  // finding: wrong-status-for-not-found
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server would be to blame.
  svr.Delete("/user", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (const NotFoundError&) {
      res.status = 500;  // finding: server-error-for-client-fault
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes/<string>")([](const std::string& name) {
    const auto note = users.find(name);
    if (note == users.end()) {
      // missed: wrong-status-for-not-found what a handler is given of the path
      return crow::response(crow::status::CONFLICT);
    }
    return crow::response(note->second);
  });
}

void addDrogon() {
  drogon::app().registerHandler(
      "/rooms/{id}",
      [](const drogon::HttpRequestPtr&,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback,
         const std::string& id) {
        auto resp = drogon::HttpResponse::newHttpResponse();
        try {
          resp->setBody(load(id));
        } catch (const NotFoundError&) {
          resp->setStatusCode(drogon::k406NotAcceptable);  // finding: wrong-status-for-not-found
        }
        callback(resp);
      },
      {drogon::Get});
}

void addDevices(Pistache::Rest::Router& router) {
  router.get("/devices/:id", [](const Pistache::Rest::Request& request,
                                Pistache::Http::ResponseWriter response) {
    const auto device = users.find(request.param(":id").as<std::string>());
    if (device == users.end()) {
      // finding: wrong-status-for-not-found
      response.send(Pistache::Http::Code::Precondition_Failed, "?");
      return Pistache::Rest::Route::Result::Ok;
    }
    response.send(Pistache::Http::Code::Ok, device->second);
    return Pistache::Rest::Route::Result::Ok;
  });
}
