// args: --std=c++20
// Codes that are no fault, and that few servers choose.
#include <httplib.h>
#include <map>
#include <optional>
#include <string>

namespace {

std::map<std::string, std::string> notes;
std::optional<std::string> findUser(const std::string& id);

struct PageNotFound {
  std::string name;
};

std::string load(const std::string& name);

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.path_params.at("id"));
    if (note == notes.end()) {
      res.status = 410;  // finding: unusual-vs-corpus "of 15 such places in real servers 0 do so, and 15 send 404"
      return;
    }
    res.set_content(note->second, "text/plain");
  });

  server.Delete("/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!notes.contains(req.path_params.at("id"))) {
      res.status = 410;  // finding: unusual-vs-corpus
      return;
    }
    notes.erase(req.path_params.at("id"));
    res.status = 204;
  });

  // By an exception that its type's name tells of.
  server.Get("/pages/:name", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path_params.at("name")), "text/html");
    } catch (const PageNotFound&) {
      res.status = 410;  // finding: unusual-vs-corpus
    }
  });
}
