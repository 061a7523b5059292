// 400 for what does not parse, or is no content; 422 for what does.
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

void store(int count);

void registerSyntax(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    const json order = json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      res.status = 400;
      return;
    }
    if (!order["count"].is_number()) {
      res.status = 422;
      return;
    }
    store(order["count"].get<int>());
    res.status = 204;
  });

  // Both.
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      const json order = json::parse(req.body);
      store(order.at("count").get<int>());
      res.status = 204;
    } catch (const json::exception&) {
      res.status = 400;
    }
  });

  // A parameter.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("count")) {
      res.status = 400;
      return;
    }
    res.status = 204;
  });
}
