// 202 for what is done.
#include <map>
#include <string>

#include <crow.h>
#include <httplib.h>

std::map<std::string, std::string> settings;
void saveSettings(const std::string& body);
bool removeNote(const std::string& id);

void routes(httplib::Server& server) {
  server.Put("/settings", [](const httplib::Request& req, httplib::Response& res) {
    saveSettings(req.body);
    res.status = 202;  // finding: accepted-but-completed
  });
  server.Put("/setting", [](const httplib::Request& req, httplib::Response& res) {
    settings.insert_or_assign(req.get_param_value("key"), req.body);
    res.status = 202;  // finding: accepted-but-completed
  });
  server.Delete("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!removeNote(req.get_param_value("id"))) {
      res.status = 404;
      return;
    }
    res.status = 202;  // finding: accepted-but-completed
  });
}

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/config").methods("PUT"_method)([](const crow::request& req) {
    saveSettings(req.body);
    return crow::response(202);  // finding: accepted-but-completed
  });
  app.run();
}
