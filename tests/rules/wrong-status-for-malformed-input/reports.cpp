// args: --std=c++20
// What the client sent cannot be read, and the status code speaks of something else.
#include <exception>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

using nlohmann::json;

namespace {

void store(const json& order);

constexpr int Conflict = 409;

#define REJECT(res, code, text) \
  do { \
    (res).status = (code); \
    (res).set_content(text, "text/plain"); \
  } while (false)

void sendError(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(json{{"error", text}}.dump(), "application/json");
}

// What the clause takes says it.
void createOrder(const httplib::Request& req, httplib::Response& res) {
  try {
    store(json::parse(req.body));
    res.status = 204;
  } catch (const json::parse_error& e) {
    // finding: wrong-status-for-malformed-input "catches nlohmann::json::parse_error"
    res.status = 404;
    res.set_content(e.what(), "text/plain");
  }
}

template <typename Value> void readValue(const httplib::Request& req, httplib::Response& res) {
  try {
    const Value value = json::parse(req.body).get<Value>();
    res.set_content(json(value).dump(), "application/json");
  } catch (const json::exception&) {
    res.status = Conflict;  // finding: wrong-status-for-malformed-input
  }
}

}  // namespace

void addOrders(httplib::Server& svr) {
  svr.Post("/orders", createOrder);
  svr.Post("/numbers", readValue<int>);

  // A parameter that is no number.
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const int page = std::stoi(req.get_param_value("page"));
      res.set_content(std::to_string(page), "text/plain");
    } catch (const std::invalid_argument&) {
      sendError(res, 404, "which page?");  // finding: wrong-status-for-malformed-input
    }
  });

  // The parser says so without an exception.
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const json order = json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      REJECT(res, 403, "cannot read that");  // finding: wrong-status-for-malformed-input
      return;
    }
    store(order);
  });

  // The server would be to blame.
  svr.Patch("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
    } catch (const json::parse_error&) {
      res.status = 502;  // finding: server-error-for-client-fault
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("POST"_method)([](const crow::request& req) {
    const auto note = crow::json::load(req.body);
    if (!note) {
      // finding: wrong-status-for-malformed-input
      return crow::response(crow::status::CONFLICT, "no note");
    }
    return crow::response(crow::status::NO_CONTENT);
  });

  // The text says it, and a switch chose it.
  CROW_ROUTE(app, "/notes/import").methods("POST"_method)([](const crow::request& req) {
    switch (req.body[0]) {
    case '{': return crow::response(204);
    case '<': return crow::response(422, "send JSON");
    default: return crow::response(404, "malformed request");  // finding: wrong-status-for-malformed-input
    }
  });
}

void addUploads() {
  drogon::app().registerHandler(
      "/uploads",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        const auto body = req->getJsonObject();
        if (!body) {
          Json::Value error;
          error["error"] = "invalid JSON body";
          auto resp = drogon::HttpResponse::newHttpJsonResponse(error);
          resp->setStatusCode(drogon::k409Conflict);  // finding: wrong-status-for-missing-parameter
          callback(resp);
          return;
        }
        callback(drogon::HttpResponse::newHttpResponse());
      },
      {drogon::Post});
}

void addDevices(Pistache::Rest::Router& router) {
  router.post("/devices", [](const Pistache::Rest::Request& request,
                             Pistache::Http::ResponseWriter response) {
    try {
      store(json::parse(request.body()));
      response.send(Pistache::Http::Code::No_Content);
    } catch (const json::exception& e) {
      // finding: wrong-status-for-malformed-input
      response.send(Pistache::Http::Code::Forbidden, e.what());
    }
    return Pistache::Rest::Route::Result::Ok;
  });
}
