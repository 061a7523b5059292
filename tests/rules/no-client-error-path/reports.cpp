// Request data is read, and nothing can be wrong with it.
#include <crow.h>
#include <httplib.h>

#include <string>

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

void store(const json& order);

void create(const httplib::Request& req, httplib::Response& res) {  // finding: no-client-error-path
  store(json::parse(req.body));
  res.status = 204;
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Post("/orders", create);
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {  // finding: no-client-error-path
    try {
      store(json::parse(req.body));
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/double").methods("POST"_method)([](const crow::request& req) {  // finding: no-client-error-path
    return crow::response(std::to_string(std::stoi(req.body) * 2));
  });
}
