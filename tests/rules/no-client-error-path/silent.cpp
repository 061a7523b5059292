// There is a way to tell the client, or may be one.
#include <httplib.h>

#include <string>

#include <nlohmann/json.hpp>

using nlohmann::json;

void decide(const httplib::Request& req, httplib::Response& res);
std::string readConfig();

void addRoutes(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    const json order = json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      res.status = 422;
      return;
    }
    res.set_content(order.dump(), "application/json");
  });
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    const json order = json::parse(req.body, nullptr, false);
    decide(req, res);
  });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(json::parse(readConfig()).dump(), "application/json");
  });
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(req.get_param_value("d"), "text/plain");
  });
}
