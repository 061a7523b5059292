// Other status codes of success in answer to DELETE.
#include <crow.h>
#include <httplib.h>

bool removeItem(int id);

// finding: delete-success-status
void forget(const httplib::Request&, httplib::Response& res) { res.status = 205; }

void routes(httplib::Server& server) {
  server.Delete("/items", forget);
  server.Delete("/cache", [](const httplib::Request&, httplib::Response& res) {
    res.status = 203;  // finding: delete-success-status
    res.set_content("emptied", "text/plain");
  });
}

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes/<int>").methods("DELETE"_method)([](int id) {
    // finding: delete-success-status
    return removeItem(id) ? crow::response(205) : crow::response(404);
  });
  app.run();
}
