#include <optional>
#include <string>

#include <httplib.h>

std::optional<std::string> loadNote(const std::string& id);

void sendNote(const std::string& id, httplib::Response& res, int missing) {
  const auto note = loadNote(id);
  if (!note) {
    res.status = missing;
    return;
  }
  res.set_content(*note, "text/plain");
}

// finding: no-content-for-missing-resource
void empty(httplib::Response& res) { res.status = 204; }

void showNote(const httplib::Request& req, httplib::Response& res) {
  const auto note = loadNote(req.get_param_value("id"));
  if (!note) {
    empty(res);
    return;
  }
  res.set_content(*note, "text/plain");
}

void routes(httplib::Server& server) {
  server.Get("/a", showNote);
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    sendNote(req.get_param_value("id"), res, 404);
  });
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    sendNote(req.get_param_value("id"), res, 204);  // finding: no-content-for-missing-resource
  });
}
