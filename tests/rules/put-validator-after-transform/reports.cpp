// Validators for what is not what the client sent.
#include <httplib.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

std::string hashOf(const std::string& text);
std::string now();

struct Store {
  void save(const std::string& id, const std::string& text);
  bool updateNote(const std::string& id, const std::string& text);
};

namespace {

std::string normalised(const std::string& text) {
  return nlohmann::json::parse(text).dump();
}

}  // namespace

void addRoutes(httplib::Server& server, Store& store) {
  server.Put("/notes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const auto note = nlohmann::json::parse(req.body);
    store.save(req.path_params.at("id"), note.dump(2));
    res.set_header("ETag", hashOf(note.dump(2)));  // finding: put-validator-after-transform "ETag"
    res.status = 204;
  });

  // By a helper, and created or replaced.
  server.Put("/pages/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const std::string text = normalised(req.body);
    const bool isNew = store.updateNote(req.path_params.at("id"), text);
    res.status = isNew ? 201 : 200;
    res.set_header("Last-Modified", now());  // finding: put-validator-after-transform "Last-Modified"
    res.set_content(text, "application/json");
  });

  // Into a file.
  server.Put("/files/:id", [&](const httplib::Request& req, httplib::Response& res) {
    auto document = nlohmann::json::parse(req.body, nullptr, false);
    if (document.is_discarded()) {
      res.status = 400;
      return;
    }
    document["revision"] = 2;
    const std::string text = document.dump();
    std::ofstream out("/data/" + req.path_params.at("id"));
    out << text;
    res.set_header("ETag", hashOf(text));  // finding: put-validator-after-transform
    res.status = 204;
  });
}
