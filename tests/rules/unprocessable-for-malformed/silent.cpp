// 422 for content that parses, and what may be either.
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

void store(const json& order);
json ownOrders();

void registerUnprocessable(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    json order;
    try {
      order = json::parse(req.body);
    } catch (const json::parse_error&) {
      res.status = 400;
      return;
    }
    if (!order["count"].is_number()) {
      res.status = 422;
      return;
    }
    store(order);
    res.status = 204;
  });

  // Values of a wrong type too.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json order = json::parse(req.body);
      store(order.at("items").get<json>());
      res.status = 204;
    } catch (const json::exception&) {
      res.status = 422;
    }
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    const json order = json::parse(req.body, nullptr, false);
    if (order.is_discarded() || !order.contains("count")) {
      res.status = 400;
      return;
    }
    if (order["count"].get<int>() < 1) {
      res.status = 422;
      return;
    }
    store(order);
    res.status = 204;
  });

  // Whatever is thrown.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
      res.status = 204;
    } catch (const std::exception&) {
      res.status = 422;
    }
  });
}
