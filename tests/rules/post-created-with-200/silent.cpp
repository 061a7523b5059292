// POST that acts, searches, or says what it has created.
#include <map>
#include <string>
#include <vector>

#include <httplib.h>

std::map<std::string, std::string> users;

bool exists(const std::string& name);
void createUser(const std::string& body);
void updateUser(const std::string& body);
void saveUsers(const std::string& body);
void createSession(const std::string& body);
std::string createUserView(const std::string& body);
void addLog(const std::string& text);
void enqueueOrder(const std::string& body);

void routes(httplib::Server& server) {
  server.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    createUser(req.body);
    res.status = 201;
    res.set_header("Location", "/users/1");
  });
  // Says it, where it is new.
  server.Post("/v2/users", [](const httplib::Request& req, httplib::Response& res) {
    const auto result = users.emplace(req.get_param_value("name"), req.body);
    res.status = result.second ? 201 : 200;
  });
  // An action.
  server.Post("/users/1/block", [](const httplib::Request& req, httplib::Response& res) {
    createUser(req.body);
    res.status = 200;
  });
  server.Post("/login", [](const httplib::Request& req, httplib::Response& res) {
    createSession(req.body);
    res.status = 200;
  });
  server.Post("/sessions", [](const httplib::Request& req, httplib::Response& res) {
    createSession(req.body);
    res.status = 200;
  });
  // Nothing of the collection.
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    addLog("note");
    createUser(req.body);
    res.status = 200;
  });
  server.Post("/v3/users", [](const httplib::Request& req, httplib::Response& res) {
    updateUser(req.body);
    res.status = 200;
  });
  // Sent again, or saved as a whole.
  server.Post("/v4/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.body)) {
      createUser(req.body);
    }
    res.status = 200;
  });
  server.Post("/v5/users", [](const httplib::Request& req, httplib::Response& res) {
    saveUsers(req.body);
    res.status = 204;
  });
  // A page.
  server.Post("/v6/users", [](const httplib::Request& req, httplib::Response& res) {
    createUser(req.body);
    res.set_content("<p>Welcome</p>", "text/html");
  });
  // To be done.
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    enqueueOrder(req.body);
    res.status = 200;
  });
  // A list of the handler's own.
  server.Post("/rows", [](const httplib::Request& req, httplib::Response& res) {
    std::vector<std::string> rows;
    rows.push_back(req.body);
    res.set_content(createUserView(rows.front()), "text/plain");
  });
  server.Put("/v7/users", [](const httplib::Request& req, httplib::Response& res) {
    createUser(req.body);
    res.status = 200;
  });
  server.Post("/v8/users", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    createUser(req.body);
    res.status = 303;
    res.set_header("Location", "/users");
  });
}
