#include "orders.h"

#include <functional>

#include "errors.h"

namespace shop {

using httplib::Request;
using httplib::Response;
using nlohmann::json;
using std::placeholders::_1;
using std::placeholders::_2;

namespace {

std::string etagOf(const Order& order) {
  return "\"" + std::to_string(order.id) + "-" + std::to_string(order.version) + "\"";
}

int idOf(const Request& req) {
  try {
    return std::stoi(req.matches[1]);
  } catch (const std::out_of_range&) {
    throw NotFound("no such order");
  }
}

}  // namespace

OrderHandlers::OrderHandlers(Store& store, Sessions& sessions)
    : store_(store), sessions_(sessions) {}

void OrderHandlers::registerRoutes(httplib::Server& svr) {
  using Handler = httplib::Server::Handler;
  svr.Get(R"(/orders/(\d+))", std::bind(&OrderHandlers::show, this, _1, _2));
  svr.Get(R"(/orders/(\d+)/receipt)", std::bind(&OrderHandlers::receipt, this, _1, _2));
  svr.Post("/orders", Handler(std::bind(&OrderHandlers::create, this, _1, _2)));
  svr.Post("/orders/form", Handler(std::bind(&OrderHandlers::submitForm, this, _1, _2)));
  svr.Patch(R"(/orders/(\d+))", [this](const Request& req, Response& res) { update(req, res); });
  svr.Delete(R"(/orders/(\d+))", Handler(std::bind(&OrderHandlers::remove, this, _1, _2)));
  svr.Delete("/orders", [](const Request&, Response& res) { sendMethodNotAllowed(res, "POST"); });
}

bool OrderHandlers::authorized(const Request& req, Response& res) const {
  if (sessions_.check(req) == Sessions::Check::Valid) {
    return true;
  }
  sendUnauthorized(res, "a valid token is required");
  return false;
}

void OrderHandlers::show(const Request& req, Response& res) {
  const Order order = store_.order(idOf(req));
  const std::string etag = etagOf(order);
  res.set_header("ETag", etag);
  if (req.get_header_value("If-None-Match") == etag) {
    res.status = 304;
    return;
  }
  res.set_content(json(order).dump(), "application/json");
}

void OrderHandlers::create(const Request& req, Response& res) {
  if (!authorized(req, res) || !requireJson(req, res)) {
    return;
  }
  json body;
  try {
    body = json::parse(req.body);
  } catch (const json::parse_error& e) {
    return sendError(res, 400, e.what());
  }
  const int quantity = body.value("quantity", 1);
  if (quantity < 1) {
    return sendError(res, 422, "quantity must be positive");
  }
  const Order order = store_.addOrder(body.at("user"), body.at("item"), quantity);
  res.status = 201;
  res.set_header("Location", "/orders/" + std::to_string(order.id));
  res.set_content(json(order).dump(), "application/json");
}

void OrderHandlers::update(const Request& req, Response& res) {
  if (!authorized(req, res)) {
    return;
  }
  try {
    json body = json::parse(req.body);
    store_.setQuantity(idOf(req), body.at("quantity").get<int>());
    res.status = 204;
  } catch (const json::parse_error& e) {
    res.status = 500;
    res.set_content(std::string("cannot parse: ") + e.what(), "text/plain");
  }
}

void OrderHandlers::submitForm(const Request& req, Response& res) {
  if (!req.has_param("item")) {
    return sendError(res, 400, "item is required");
  }
  const Order order = store_.addOrder(0, req.get_param_value("item"), 1);
  res.set_redirect("/orders/" + std::to_string(order.id));
}

void OrderHandlers::remove(const Request& req, Response& res) {
  if (!authorized(req, res)) {
    return;
  }
  if (!store_.removeOrder(idOf(req))) {
    return sendError(res, 404, "no such order");
  }
  res.status = 204;
}

void OrderHandlers::receipt(const Request& req, Response& res) {
  const Order order = store_.order(idOf(req));
  res.set_header("ETag", etagOf(order));
  if (req.has_header("If-None-Match") && req.get_header_value("If-None-Match") == etagOf(order)) {
    res.status = 304;
    res.set_content("{\"status\":\"unchanged\"}", "application/json");
    return;
  }
  res.set_content(order.item + " x" + std::to_string(order.quantity), "text/plain");
}

}  // namespace shop
