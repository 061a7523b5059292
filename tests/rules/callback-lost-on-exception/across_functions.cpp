// args: --std=c++20
// What throws stands in helpers.
#include <crow.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>

namespace {

struct Order {
  int amount = 0;
};

Order orderFrom(const std::string& text) {
  const auto json = nlohmann::json::parse(text);  // finding: callback-lost-on-exception
  if (!json.contains("amount")) {
    throw std::invalid_argument("amount");  // finding: callback-lost-on-exception
  }
  return {.amount = 1};
}

void place(crow::response& res, const std::string& text) {
  res.write(std::to_string(orderFrom(text).amount));
  res.end();
}

void placeSafely(crow::response& res, const std::string& text) {
  try {
    place(res, text);
  } catch (const std::exception&) {
    res.code = 400;
    res.end();
  }
}

template <typename Work>
void inBackground(Work work) {
  std::thread([work = std::move(work)]() mutable { work(); }).detach();
}

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/orders").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    inBackground([&res, body = req.body] { place(res, body); });
  });
  CROW_ROUTE(app, "/safe").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    inBackground([&res, body = req.body] { placeSafely(res, body); });
  });
}
