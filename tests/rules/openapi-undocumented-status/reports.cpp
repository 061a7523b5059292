// args: --std=c++20
// Status codes that the description of the API does not have.
#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <pistache/router.h>

#include <optional>
#include <stdexcept>
#include <string>

using nlohmann::json;

namespace {

struct Order {
  bool isShipped = false;
  std::string text;
};
std::optional<Order> findOrder(const std::string& id);
std::string createOrder(const json& body);

struct Taken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

#define REPLY(res, code, text) \
  do { \
    (res).status = (code); \
    (res).set_content((text), "text/plain"); \
  } while (0)

}  // namespace

void addOrders(httplib::Server& svr) {
  // An early return, by a regular expression in the path.
  svr.Get(R"(/orders/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    const auto order = findOrder(req.matches[1]);
    if (!order) {
      res.status = 410;  // finding: openapi-undocumented-status "not among the responses that api.yaml has for GET /orders/{id}: 200, 404"
      return;
    }
    if (order->text.empty()) {
      res.status = 404;
      return;
    }
    res.set_content(order->text, "text/plain");
  });
  // An exception, and the default of the framework where only 201 is described.
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const std::string id = createOrder(json::parse(req.body));
      res.set_header("Location", "/orders/" + id);
      res.set_content(id, "text/plain");  // finding: openapi-undocumented-status "200 (OK)"
    } catch (const json::parse_error& error) {
      res.status = 400;
      res.set_content(error.what(), "text/plain");
    } catch (const Taken& error) {
      res.status = 409;  // finding: openapi-undocumented-status "POST /orders: 201, 400, 5XX"
      res.set_content(error.what(), "text/plain");
    } catch (const std::exception&) {
      res.status = 503;
    }
  });
  // A macro; a class of codes that does not cover it.
  svr.Delete("/orders/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto order = findOrder(req.path_params.at("id"));
    if (!order) {
      REPLY(res, 404, "no such order");
      return;
    }
    if (order->isShipped) {
      REPLY(res, 303, "shipped");  // finding: openapi-undocumented-status
      return;
    }
    res.status = 204;
  });
}

void addCarts(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/carts/<string>/items/<int>").methods("PUT"_method)
  ([](const crow::request& req, const std::string& cart, int item) {
    if (req.body.empty()) {
      return crow::response(422, "no body");  // finding: openapi-undocumented-status
    }
    if (item > 100) {
      return crow::response(crow::status::BAD_REQUEST, "too many");
    }
    return crow::response(204);
  });
}

// Secured, but not by what 401 and 403 stand for.
void pay(const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback,
         const std::string& id) {
  auto resp = drogon::HttpResponse::newHttpResponse();
  switch (id.size()) {
  case 0: resp->setStatusCode(drogon::k409Conflict); break;  // finding: openapi-undocumented-status
  case 1: resp->setStatusCode(drogon::k401Unauthorized); break;
  default: resp->setStatusCode(drogon::k202Accepted); break;
  }
  callback(resp);
}

void addPayments() {
  drogon::app().registerHandler("/payments/{id}", &pay, {drogon::Post});
}

void addStock(Pistache::Rest::Router& router) {
  // Not secured.
  Pistache::Rest::Routes::Get(
      router, "/stock/:id", [](const Pistache::Rest::Request& request, Pistache::Http::ResponseWriter response) {
        if (request.param(":id").as<std::string>().empty()) {
          response.send(Pistache::Http::Code::Forbidden, "no");  // finding: openapi-undocumented-status "403"
          return Pistache::Rest::Route::Result::Ok;
        }
        response.send(Pistache::Http::Code::Ok, "7");
        return Pistache::Rest::Route::Result::Ok;
      });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /orders:
    post:
      responses:
        "201": {description: made}
        "400": {description: no JSON}
        5XX: {description: broken}
  /orders/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      responses:
        "200": {description: the order}
        "404": {$ref: '#/components/responses/Missing'}
    delete:
      responses:
        "204": {description: gone}
        4xx: {description: all else}
  /carts/{cart}/items/{item}:
    put:
      responses:
        204: {description: put}
        400: {description: bad}
  /payments/{id}:
    post:
      security: [{card: []}]
      responses:
        202: {description: will be paid}
  /stock/{id}:
    get:
      responses:
        200: {description: how many}
components:
  responses:
    Missing: {description: no such thing}
