// Each resource adds its routes by itself; what is refused is refused by a helper.
#include <httplib.h>

#include <string>

namespace {

class Users {
public:
  void addRoutes(httplib::Server& server) {
    server.Get("/users", [this](const httplib::Request&, httplib::Response& res) { list(res); });
    server.Post("/users", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  }

private:
  void list(httplib::Response& res) const { res.set_content(names_, "text/plain"); }

  std::string names_ = "anna";
};

void refuse(httplib::Server& server, const std::string& path, const std::string& allow) {
  server.Put(path, [allow](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", allow);  // finding: allow-mismatches-routes
    res.set_content("no", "text/plain");
  });
}

}  // namespace

int main() {
  httplib::Server server;
  Users users;
  users.addRoutes(server);
  refuse(server, "/users", "GET, PATCH");
  server.Get("/notes", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("[]", "application/json");
  });
  server.Post("/notes", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  refuse(server, "/notes", "GET, POST");
  server.listen("localhost", 8080);
}
