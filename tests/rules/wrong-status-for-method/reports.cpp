// A method that is not supported, and a status code that speaks of something else.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/http.h>

using nlohmann::json;

namespace {

struct MethodNotAllowedError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void dispatch(const httplib::Request& req);  // throws MethodNotAllowedError

#define ONLY_GET(req, res) \
  if ((req).method != "GET") { \
    (res).status = 403; \
    return; \
  }

}  // namespace

void addRoutes(httplib::Server& svr) {
  // The test says it.
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method != "GET") {
      res.status = 409;  // finding: wrong-status-for-method "req.method"
      return;
    }
    res.set_content("[]", "application/json");
  });
  svr.Get("/form", [](const httplib::Request& req, httplib::Response& res) {
    ONLY_GET(req, res)  // finding: wrong-status-for-method
    res.status = 202;
  });

  // The last branch of many.
  svr.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "GET") {
      res.set_content("[]", "application/json");
    } else if (req.method == "HEAD") {
      res.status = 204;
    } else {
      res.status = 422;  // finding: wrong-status-for-method
    }
  });

  // The text says it.
  svr.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 403;  // finding: wrong-status-for-method
    res.set_content(json{{"error", "Method not allowed"}}.dump(), "application/json");
  });

  // 400 says little.
  svr.Patch("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 400;  // finding: wrong-status-for-method "says little"
    res.set_content("Unsupported HTTP method", "text/plain");
  });

  // What the clause takes says it.
  svr.Delete("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      dispatch(req);
      res.status = 204;
    } catch (const MethodNotAllowedError& e) {
      res.status = 409;  // finding: wrong-status-for-method
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server would be to blame.
  svr.Options("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 500;  // finding: server-error-for-client-fault
    res.set_content("Method not allowed", "text/plain");
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("GET"_method, "PUT"_method)([](const crow::request& req) {
    if (req.method != crow::HTTPMethod::GET) {
      return crow::response(crow::status::FORBIDDEN);  // finding: wrong-status-for-method
    }
    return crow::response("[]");
  });

  CROW_ROUTE(app, "/pages").methods("GET"_method, "PUT"_method)([](const crow::request& req) {
    switch (req.method) {
    case crow::HTTPMethod::GET: return crow::response("[]");
    case crow::HTTPMethod::PUT: return crow::response(204);
    default: return crow::response(403);  // finding: wrong-status-for-method
    }
  });
}

class Devices : public Pistache::Http::Handler {
public:
  HTTP_PROTOTYPE(Devices)

  void onRequest(const Pistache::Http::Request& request,
                 Pistache::Http::ResponseWriter response) override {
    if (request.method() != Pistache::Http::Method::Get) {
      response.send(Pistache::Http::Code::Forbidden);  // finding: wrong-status-for-method
      return;
    }
    response.send(Pistache::Http::Code::Ok, "[]");
  }
};
