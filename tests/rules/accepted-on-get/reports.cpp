// 202 for what only reads.
#include <crow.h>
#include <httplib.h>

void list(const httplib::Request&, httplib::Response& res) {
  res.status = 202;  // finding: accepted-on-get
  res.set_content("[]", "application/json");
}

int main() {
  httplib::Server server;
  server.Get("/items", list);
  // finding: accepted-on-get
  server.Get("/ping", [](const httplib::Request&, httplib::Response& res) { res.status = 202; });
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes")([] { return crow::response(202, "[]"); });  // finding: accepted-on-get
  app.run();
}
