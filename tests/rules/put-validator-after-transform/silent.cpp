// Validators that are right, or that are not known to be wrong.
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <string>

std::string hashOf(const std::string& text);
nlohmann::json settings();
void log(const std::string& text);

struct Store {
  void save(const std::string& id, const std::string& text);
};

void addRoutes(httplib::Server& server, Store& store) {
  // Parsed to look at it, and stored as it came.
  server.Put("/notes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const auto note = nlohmann::json::parse(req.body);
    if (!note.contains("title")) {
      res.status = 422;
      return;
    }
    store.save(req.path_params.at("id"), req.body);
    res.set_header("ETag", hashOf(req.body));
    res.status = 204;
  });

  // Stored as it came, and answered with what was parsed.
  server.Put("/echoes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    store.save(req.path_params.at("id"), req.body);
    res.set_header("ETag", hashOf(req.body));
    res.set_content(nlohmann::json::parse(req.body).dump(), "application/json");
  });

  // Something else is serialised.
  server.Put("/things/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const auto thing = nlohmann::json::parse(req.body);
    log(settings().dump());
    store.save(req.path_params.at("id"), req.body);
    res.set_header("ETag", hashOf(req.body));
    res.status = thing.empty() ? 200 : 204;
  });

  // Not PUT: what POST and PATCH make is another representation anyway.
  server.Post("/notes", [&](const httplib::Request& req, httplib::Response& res) {
    const std::string text = nlohmann::json::parse(req.body).dump();
    store.save("new", text);
    res.set_header("ETag", hashOf(text));
    res.set_header("Location", "/notes/new");
    res.status = 201;
  });

  // No validator.
  server.Put("/plain/:id", [&](const httplib::Request& req, httplib::Response& res) {
    store.save(req.path_params.at("id"), nlohmann::json::parse(req.body).dump());
    res.status = 204;
  });

  // It failed.
  server.Put("/failing/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const std::string text = nlohmann::json::parse(req.body).dump();
    store.save(req.path_params.at("id"), text);
    res.set_header("ETag", hashOf(text));
    res.status = 412;
  });
}
