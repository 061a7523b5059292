// One status code, whatever happened.
#include <crow.h>
#include <httplib.h>

#include <new>
#include <string>

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool known(const std::string& id);
bool reserve(const json& order);
bool pay(const json& order);

}  // namespace

void addRoutes(httplib::Server& svr) {
  // Evidence is what is tested and caught.
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 500;  // finding: all-errors-one-status "each of the 5 errors"
      return;
    }
    if (!req.has_param("id")) {
      res.status = 500;
      return;
    }
    json order;
    try {
      order = json::parse(req.body);
    } catch (const json::parse_error&) {
      res.status = 500;
      return;
    }
    if (!reserve(order)) {
      res.status = 500;
      return;
    }
    if (!pay(order)) {
      res.status = 500;
      return;
    }
    res.status = 204;
  });
}

// Evidence is what the content says.
void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users").methods("POST"_method)([](const crow::request& req) {
    if (req.url_params.get("id") == nullptr) {
      return crow::response(400, "id is missing");  // finding: all-errors-one-status "404 (Not Found) and 409 (Conflict)"
    }
    if (!known(req.url_params.get("id"))) {
      return crow::response(400, "User not found");
    }
    if (known("x")) {
      return crow::response(400, "The name already exists");
    }
    if (known("y")) {
      return crow::response(400, "Wrong name");
    }
    return crow::response("done");
  });
}
