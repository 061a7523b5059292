// args: --std=c++20
// What most servers send, and what is not known well enough.
#include <httplib.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace {

std::map<std::string, std::string> notes;
bool isOpen(const std::string& id);

}  // namespace

void addRoutes(httplib::Server& server) {
  // As everybody does.
  server.Get("/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.path_params.at("id"));
    if (note == notes.end()) {
      res.status = 404;
      return;
    }
    res.set_content(note->second, "text/plain");
  });

  // Too few places were counted.
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(nlohmann::json::parse(req.body).dump(), "application/json");
    } catch (const nlohmann::json::parse_error&) {
      res.status = 422;
    }
  });

  // Nothing tells what it answers.
  server.Get("/doors/:id", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isOpen(req.path_params.at("id")) ? 200 : 410;
  });

  // Not an error.
  server.Get("/old/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!notes.contains(req.path_params.at("id"))) {
      res.set_redirect("/notes");
      return;
    }
    res.status = 204;
  });

  // Computed.
  server.Get("/any/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!notes.contains(req.path_params.at("id"))) {
      res.status = std::stoi(notes["status"]);
    }
  });
}
