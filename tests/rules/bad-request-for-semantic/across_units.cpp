// Who checks stands in another file than who answers.
// --- check.h
#pragma once
#include <httplib.h>
#include <nlohmann/json.hpp>

bool isOrder(const nlohmann::json& order, httplib::Response& res);
// --- check.cpp
#include "check.h"

bool isOrder(const nlohmann::json& order, httplib::Response& res) {
  if (!order.contains("items")) {
    res.status = 400;  // finding: bad-request-for-semantic
    return false;
  }
  return true;
}
// --- routes.cpp
#include "check.h"

void registerOrders(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const nlohmann::json order = nlohmann::json::parse(req.body);
    if (isOrder(order, res)) {
      res.status = 204;
    }
  });
}
