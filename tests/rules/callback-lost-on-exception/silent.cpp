// args: --std=c++20
// Callbacks whose exceptions are taken, do no harm, or are not known to be lost.
#include <atomic>
#include <crow.h>
#include <functional>
#include <future>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

std::string store(const nlohmann::json& order);
std::string configuration();
void eachPage(const std::function<void(int)>& visit);
void whenReady(std::function<void()> run);
void log(const std::string& text);

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  // Taken in the callback.
  CROW_ROUTE(app, "/orders").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      try {
        res.write(store(nlohmann::json::parse(body)));
      } catch (const std::exception&) {
        res.code = 400;
      }
      res.end();
    }).detach();
  });

  // Nobody knows when it runs: at once, and the handler throws.
  CROW_ROUTE(app, "/ready").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    whenReady([&res, body = req.body] {
      res.write(store(nlohmann::json::parse(body)));
      res.end();
    });
  });

  // It runs at once.
  CROW_ROUTE(app, "/pages").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    eachPage([&](int) { res.write(store(nlohmann::json::parse(req.body))); });
    res.end();
  });

  // The response was sent before.
  CROW_ROUTE(app, "/jobs").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      res.code = 202;
      res.end();
      store(nlohmann::json::parse(body));
    }).detach();
  });

  // The callback has nothing to do with the response.
  CROW_ROUTE(app, "/audit").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([body = req.body] { log(store(nlohmann::json::parse(body))); }).detach();
    res.end("queued");
  });

  // Data of the server's own.
  CROW_ROUTE(app, "/settings")([](const crow::request&, crow::response& res) {
    std::thread([&res] {
      const auto settings = nlohmann::json::parse(configuration());
      res.end(settings.dump());
    }).detach();
  });

  // Tested before.
  CROW_ROUTE(app, "/checked").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] {
      if (!nlohmann::json::accept(body)) {
        res.code = 400;
        res.end();
        return;
      }
      res.write(store(nlohmann::json::parse(body)));
      res.end();
    }).detach();
  });

  // Another thread answers when this one does not.
  CROW_ROUTE(app, "/raced").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    std::thread([&res, body = req.body] { res.end(store(nlohmann::json::parse(body))); }).detach();
    std::thread([&res] {
      res.code = 504;
      res.end();
    }).detach();
  });

  // A future holds what is thrown.
  CROW_ROUTE(app, "/future").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    auto done = std::async([&res, body = req.body] { res.end(store(nlohmann::json::parse(body))); });
    try {
      done.get();
    } catch (const std::exception&) {
      res.code = 400;
      res.end();
    }
  });

  // The handler itself throws: the framework answers.
  CROW_ROUTE(app, "/plain").methods("POST"_method)([](const crow::request& req, crow::response& res) {
    res.end(store(nlohmann::json::parse(req.body)));
  });
}
