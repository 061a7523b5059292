// args: --std=c++20
// The callback is here, and what throws in another file.
// --- api.cpp
#include "orders.h"

#include <crow.h>
#include <thread>

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/orders").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      res.write(amountIn(body));
      res.end();
    }).detach();
  });
  CROW_ROUTE(app, "/guess").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      res.write(guessIn(body));
      res.end();
    }).detach();
  });
}
// --- orders.h
#pragma once
#include <string>

std::string amountIn(const std::string& text);
std::string guessIn(const std::string& text);
// --- orders.cpp
#include "orders.h"

#include <nlohmann/json.hpp>

std::string amountIn(const std::string& text) {
  // finding: callback-lost-on-exception
  return nlohmann::json::parse(text).at("amount").dump();  // finding: callback-lost-on-exception
}

std::string guessIn(const std::string& text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  return json.is_discarded() ? "nothing" : "something";
}
