// args: --std=c++20
// Callbacks that run when the handler is long over, and throw.
#include <crow.h>
#include <functional>
#include <new>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>

namespace {

std::string store(const nlohmann::json& order);
bool isKnown(const std::string& name);

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  // A library documents it for what the client sent.
  CROW_ROUTE(app, "/orders")
      .methods("POST"_method)([](const crow::request& req, crow::response& res) {
        std::thread([&res, body = req.body] {
          const auto order = nlohmann::json::parse(body);  // finding: callback-lost-on-exception "parse"
          res.write(store(order));
          res.end();
        }).detach();
      });

  // Thrown by the callback itself, on one of its paths.
  CROW_ROUTE(app, "/names").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread worker([&res, name = req.body] {
      if (!isKnown(name)) {
        throw std::runtime_error("unknown name");  // finding: callback-lost-on-exception "thrown here"
      }
      res.end(name);
    });
    worker.detach();
  });

  // A number of the query.
  CROW_ROUTE(app, "/pages")([](const crow::request& req, crow::response& res) {
    std::thread([&res, page = std::string(req.url_params.get("page"))] {
      const int number = std::stoi(page);  // finding: callback-lost-on-exception "std::stoi"
      res.end(std::to_string(number));
    }).detach();
  });

  // The clause is for something else.
  CROW_ROUTE(app, "/prices")([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      try {
        res.write(store(nlohmann::json::parse(body)));  // finding: callback-lost-on-exception
      } catch (const std::bad_alloc&) {
        res.code = 503;
      }
      res.end();
    }).detach();
  });
}
