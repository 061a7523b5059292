// args: --std=c++20
// Near misses: codes that say it too, things of the server's own, other reasons.
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

struct TemplateNotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};
std::string render(const std::string& page);
std::string configuration();
std::optional<std::string> findUser(const std::string& id);
std::optional<std::string> sessionOf(const std::string& cookie);
bool wasDeleted(const std::string& id);
std::map<std::string, std::string> users;
std::map<std::string, std::string> templates;

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or hide it, or say more.
  svr.Get(R"(/a/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = users.find(req.matches[1]);
    if (user == users.end()) {
      res.status = wasDeleted(req.matches[1]) ? 410 : 404;
      return;
    }
    res.set_content(user->second, "text/plain");
  });
  svr.Get(R"(/b/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    if (!users.contains(req.matches[1])) {
      res.status = 403;
    }
  });

  // What the content names: the request is at fault, not the path.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = users.find(req.get_param_value("for"));
    if (user == users.end()) {
      res.status = 400;
      res.set_content("user not found", "text/plain");
      return;
    }
    res.status = 204;
  });
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!findUser(req.get_param_value("for"))) {
      res.status = 422;
      res.set_content("no such user", "text/plain");
    }
  });

  // It is there already.
  svr.Put(R"(/e/(\w+))", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = users.find(req.matches[1]);
    if (user != users.end()) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });
  svr.Put(R"(/f/(\w+))", [](const httplib::Request& req, httplib::Response& res) {
    if (!users.emplace(req.matches[1], "").second) {
      res.status = 409;
    }
  });

  // The server's own: a template, a file, a setting.
  svr.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    const auto page = templates.find("index");
    if (page == templates.end()) {
      res.status = 500;
      res.set_content("template not found", "text/plain");
      return;
    }
    res.set_content(page->second, "text/html");
  });
  svr.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(render(configuration()), "text/html");
    } catch (const TemplateNotFound&) {
      // false: server-error-for-client-fault the server's own
      res.status = 500;
    }
  });
  svr.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    if (!std::filesystem::exists("/etc/server.conf")) {
      res.status = 500;
      res.set_content("configuration not found", "text/plain");
    }
  });

  // Nobody is logged in.
  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    const auto session = sessionOf(req.get_header_value("Cookie"));
    if (!session) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("session not found", "text/plain");
    }
  });

  // The other server's.
  svr.Get("/k", [](const httplib::Request& req, httplib::Response& res) {
    if (!findUser(req.get_param_value("id"))) {
      res.status = 502;
    }
  });

  // Default first.
  svr.Get(R"(/l/(\d+))", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 409;
    const auto user = users.find(req.matches[1]);
    if (user == users.end()) {
      res.status = 404;
      return;
    }
    if (user->second.empty()) {
      res.status = 204;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // Two things are looked up, one of them in the content.
  CROW_ROUTE(app, "/notes/<string>")([](const crow::request& req, const std::string& name) {
    if (req.body != users[name]) {
      return crow::response(409, "the note has changed");
    }
    return crow::response(204);
  });
}
