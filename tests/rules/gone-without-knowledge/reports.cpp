// 410 for what was not found.
#include <map>
#include <string>
#include <unordered_map>

#include <httplib.h>

std::map<std::string, std::string> notes;
std::unordered_map<std::string, int> counts;

void registerGone(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      res.status = 410;  // finding: gone-without-knowledge
      return;
    }
    res.set_content(note->second, "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (counts.count(req.get_param_value("name")) == 0) {
      res.status = 410;  // finding: gone-without-knowledge
      res.set_content("no such count", "text/plain");
      return;
    }
    res.status = 204;
  });

  svr.Delete("/c/:name", [](const httplib::Request& req, httplib::Response& res) {
    auto it = notes.find(req.path_params.at("name"));
    if (it != notes.end()) {
      notes.erase(it);
      res.status = 204;
    } else {
      res.status = 410;  // finding: gone-without-knowledge
    }
  });
}
