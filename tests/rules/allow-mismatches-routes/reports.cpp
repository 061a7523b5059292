// Lists that were kept by hand, and forgotten.
#include <crow.h>
#include <httplib.h>

void list(const httplib::Request&, httplib::Response& res) { res.set_content("[]", "application/json"); }

void add(const httplib::Request&, httplib::Response& res) { res.status = 204; }

void refuse(httplib::Response& res, const char* allow) {
  res.status = 405;
  res.set_header("Allow", allow);  // finding: allow-mismatches-routes "/users"
  res.set_content("no", "text/plain");
}

void serve() {
  httplib::Server server;
  server.Get("/users", list);
  server.Post("/users", add);
  server.Delete("/users", [](const httplib::Request&, httplib::Response& res) { refuse(res, "GET"); });
  server.Get("/orders", list);
  server.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, HEAD, POST");  // finding: allow-mismatches-routes "GET, HEAD, POST"
    res.set_content("no", "text/plain");
  });
  server.listen("localhost", 8080);
}

int main() {
  serve();
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes")
      .methods("GET"_method, "POST"_method)([] { return crow::response(204); });
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([] {
    crow::response res(405);
    res.set_header("Allow", "GET");  // finding: allow-mismatches-routes
    return res;
  });
  app.run();
}
