// Lists that are right, that say more of HEAD and OPTIONS, and routes that are not all known.
#include <crow.h>
#include <httplib.h>

#include <string>

std::string pathOf(int number);

void list(const httplib::Request&, httplib::Response& res) { res.set_content("[]", "application/json"); }

void add(const httplib::Request&, httplib::Response& res) { res.status = 204; }

void right() {
  httplib::Server server;
  server.Get("/users", list);
  server.Post("/users", add);
  server.Put("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, HEAD, POST, OPTIONS");
    res.set_content("no", "text/plain");
  });
  server.Options("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
    res.set_header("Allow", "POST, GET");
  });
  // Nothing but what is refused: the file system answers the rest, say.
  server.Put("/files", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET");
    res.set_content("no", "text/plain");
  });
  server.listen("localhost", 8080);
}

void pattern() {
  httplib::Server server;
  server.Get("/a/one", list);
  server.Put("/a/one", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");
    res.set_content("no", "text/plain");
  });
  server.Post("/a/(.*)", add);
  server.listen("localhost", 8081);
}

void dynamic() {
  httplib::Server server;
  server.Get("/b", list);
  server.Post(pathOf(1), add);
  server.Put("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");
    res.set_content("no", "text/plain");
  });
  server.listen("localhost", 8082);
}

// The same path on two servers.
void several() {
  httplib::Server open;
  httplib::Server internal;
  open.Get("/c", list);
  internal.Post("/c", add);
  open.Put("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET");
    res.set_content("no", "text/plain");
  });
  open.listen("localhost", 8083);
}

int main() {
  right();
  pattern();
  dynamic();
  several();
}
