// The operation and the clause stand in a helper.
#include <iostream>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

void apply(const nlohmann::json& changes);

void update(const httplib::Request& req) {
  try {
    apply(nlohmann::json::parse(req.body));
  } catch (const std::exception& e) {
    std::cerr << e.what();
  }
}

bool tryUpdate(const httplib::Request& req) {
  try {
    apply(nlohmann::json::parse(req.body));
    return true;
  } catch (const std::exception& e) {
    std::cerr << e.what();
  }
  return false;
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    update(req);
    res.status = 204;  // finding: swallowed-exception
  });

  // Near miss: the helper says how it went.
  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = tryUpdate(req) ? 204 : 400;
  });
}
