// Parsing and answering stand in helpers.
#include <httplib.h>

#include <string>

#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

json read(const httplib::Request& req) { return json::parse(req.body, nullptr, false); }

bool readInto(const httplib::Request& req, httplib::Response& res, json& out) {
  out = json::parse(req.body, nullptr, false);
  if (out.is_discarded()) {
    res.status = 400;
    return false;
  }
  return true;
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {  // finding: no-client-error-path
    res.set_content(read(req).dump(), "application/json");
  });
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    json value;
    if (readInto(req, res, value)) {
      res.set_content(value.dump(), "application/json");
    }
  });
}
