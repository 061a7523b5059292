// 502 and 504 where nobody else had a part.
#include <map>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

std::map<std::string, std::string> notes;

void registerGateways(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      res.status = 502;  // finding: gateway-status-without-upstream
      return;
    }
    res.set_content(note->second, "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name")) {
      res.status = 502;  // finding: gateway-status-without-upstream
      return;
    }
    res.set_content(notes[req.get_param_value("name")], "text/plain");
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      notes["c"] = nlohmann::json::parse(req.body).dump();
      res.status = 204;
    } catch (const nlohmann::json::parse_error&) {
      res.status = 504;  // finding: gateway-status-without-upstream
    }
  });
}
