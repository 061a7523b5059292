// 501 for a method that every server has to support.
#include <crow.h>
#include <httplib.h>

void noGet(const httplib::Request&, httplib::Response& res) {
  res.status = 501;  // finding: not-implemented-for-get-head
  res.set_content("Method not implemented", "text/plain");
}

void routes(httplib::Server& server) {
  server.Get("/upload", noGet);
  server.Get("/login", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;  // finding: not-implemented-for-get-head
    res.set_content(R"({"error": "GET method is not supported"})", "application/json");
  });
}

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  // finding: not-implemented-for-get-head
  CROW_ROUTE(app, "/submit")([] { return crow::response(501, "Unsupported method"); });
  app.run();
}
