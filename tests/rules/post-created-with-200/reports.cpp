// POST to a collection that adds to it, and says no more than 200.
#include <map>
#include <string>
#include <vector>

#include <crow.h>
#include <httplib.h>
#include <sqlite3.h>

struct User {
  std::string name;
};

class UserRepository {
 public:
  int insert(const User& user);
  User createUser(const std::string& body);
};

std::vector<User> users;
std::map<std::string, std::string> categories;

void routes(httplib::Server& server, UserRepository& repository, sqlite3* database) {
  server.Post("/api/users", [&](const httplib::Request& req, httplib::Response& res) {
    const User user = repository.createUser(req.body);
    res.status = 200;  // finding: post-created-with-200
    res.set_content(user.name, "text/plain");
  });
  server.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    users.push_back({req.body});  // finding: post-created-with-200
    res.set_content("ok", "text/plain");
  });
  server.Post("/categories", [](const httplib::Request& req, httplib::Response& res) {
    categories.emplace(req.get_param_value("name"), req.body);
    res.status = 204;  // finding: post-created-with-200
  });
  server.Post("/orders", [database](const httplib::Request&, httplib::Response& res) {
    sqlite3_exec(database, "INSERT INTO orders VALUES (1)", nullptr, nullptr, nullptr);
    res.status = 200;  // finding: post-created-with-200
    res.set_content("ok", "text/plain");
  });
}

void addNote(const std::string& text);
UserRepository repository;

int main() {
  httplib::Server server;
  routes(server, repository, nullptr);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes").methods("POST"_method)([](const crow::request& req) {
    addNote(req.body);
    return crow::response(200);  // finding: post-created-with-200
  });
  app.run();
}
