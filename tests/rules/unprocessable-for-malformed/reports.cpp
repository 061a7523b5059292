// 422 for content that does not parse.
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

void store(const json& order);

void registerMalformed(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(json::parse(req.body));
      res.status = 204;
    } catch (const json::parse_error& e) {
      res.status = 422;  // finding: unprocessable-for-malformed
      res.set_content(e.what(), "text/plain");
    }
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    const json order = json::parse(req.body, nullptr, false);
    if (order.is_discarded()) {
      res.status = 422;  // finding: unprocessable-for-malformed
      return;
    }
    store(order);
    res.status = 204;
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!json::accept(req.body)) {
      res.status = 422;  // finding: unprocessable-for-malformed
      return;
    }
    store(json::parse(req.body));
    res.status = 204;
  });
}
