// 400 for content that parses.
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

void store(int count);

void registerSemantic(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    const json order = json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      res.status = 400;
      return;
    }
    if (!order.contains("count")) {
      res.status = 400;  // finding: bad-request-for-semantic
      return;
    }
    if (!order["count"].is_number()) {
      res.status = 400;  // finding: bad-request-for-semantic
      return;
    }
    store(order["count"].get<int>());
    res.status = 204;
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    json order;
    try {
      order = json::parse(req.body);
    } catch (const json::parse_error&) {
      res.status = 400;
      return;
    }
    try {
      store(order.at("count").get<int>());
      res.status = 204;
    } catch (const json::exception&) {
      res.status = 400;  // finding: bad-request-for-semantic
    }
  });
}
