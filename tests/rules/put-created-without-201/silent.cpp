// PUT that does not know, or that says what it knows.
#include <map>
#include <string>

#include <httplib.h>

std::map<std::string, std::string> notes;

bool exists(const std::string& id);
bool hasFolder(const std::string& id);
void createFolder(const std::string& id);
void saveNote(const std::string& id, const std::string& text);
void insertNote(const std::string& id, const std::string& text);
void updateNote(const std::string& id, const std::string& text);
void insertDefaults();

void routes(httplib::Server& server) {
  // Creates or replaces.
  server.Put("/upsert", [](const httplib::Request& req, httplib::Response& res) {
    notes.insert_or_assign(req.get_param_value("id"), req.body);
    res.status = 204;
  });
  server.Put("/index", [](const httplib::Request& req, httplib::Response& res) {
    notes[req.get_param_value("id")] = req.body;
    res.status = 200;
  });
  // Says it.
  server.Put("/choice", [](const httplib::Request& req, httplib::Response& res) {
    const auto result = notes.insert_or_assign(req.get_param_value("id"), req.body);
    res.status = result.second ? 201 : 204;
  });
  server.Put("/existed", [](const httplib::Request& req, httplib::Response& res) {
    const auto id = req.get_param_value("id");
    const bool existed = exists(id);
    if (existed) {
      updateNote(id, req.body);
    } else {
      insertNote(id, req.body);
    }
    res.status = existed ? 204 : 201;
  });
  // Something else is created first.
  server.Put("/nested", [](const httplib::Request& req, httplib::Response& res) {
    const auto id = req.get_param_value("id");
    if (!hasFolder(id)) {
      createFolder(id);
    }
    saveNote(id, req.body);
    res.status = 204;
  });
  // The test is about the request.
  server.Put("/request", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("text")) {
      insertDefaults();
      res.status = 204;
      return;
    }
    updateNote("text", req.body);
    res.status = 204;
  });
  // Only what is there is replaced.
  server.Put("/missing", [](const httplib::Request& req, httplib::Response& res) {
    const auto id = req.get_param_value("id");
    if (!exists(id)) {
      res.status = 404;
      return;
    }
    updateNote(id, req.body);
    res.status = 204;
  });
  // POST creates, too, and may say 200.
  server.Post("/post", [](const httplib::Request& req, httplib::Response& res) {
    const auto id = req.get_param_value("id");
    if (!exists(id)) {
      insertNote(id, req.body);
    } else {
      updateNote(id, req.body);
    }
    res.status = 200;
  });
  // It was there already: nothing is created.
  server.Put("/once", [](const httplib::Request& req, httplib::Response& res) {
    const auto result = notes.emplace(req.get_param_value("id"), req.body);
    if (!result.second) {
      res.status = 204;
      return;
    }
    res.status = 201;
  });
}
