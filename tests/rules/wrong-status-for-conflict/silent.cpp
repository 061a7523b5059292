// Near misses: codes that say it too, states of the server's own, words that only look so.
#include <map>
#include <set>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct DuplicateKeyInConfiguration : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct AlreadyExists : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void create(const std::string& name);
std::string configuration();
bool exists(const std::string& name);
bool isRunning();
bool isStarted();
bool isBusy();
std::string stateOf(const std::string& country);

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or say more.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      create(req.body);
    } catch (const AlreadyExists&) {
      res.status = 409;
    }
  });
  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      create(req.body);
    } catch (const AlreadyExists&) {
      res.status = req.body.empty() ? 422 : 303;
      res.set_header("Location", "/b/1");
    }
  });
  svr.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (exists(req.body)) {
      res.status = 403;
      res.set_content("already exists", "text/plain");
    }
  });

  // It is not there: the opposite.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("name"))) {
      res.status = 404;
    }
  });
  svr.Delete("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("name"))) {
      res.status = 404;
      res.set_content("was deleted, or never existed: no conflict", "text/plain");
    }
  });

  // The server is not ready.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    if (!isStarted() || isBusy()) {
      res.status = 503;
      res.set_header("Retry-After", "5");
    }
  });
  svr.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    if (isRunning()) {
      res.status = 404;
      res.set_content("no results while it runs", "text/plain");
    }
  });

  // The server's own configuration.
  svr.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    try {
      create(configuration());
    } catch (const DuplicateKeyInConfiguration&) {
      // false: server-error-for-client-fault the server's own
      res.status = 500;
    }
  });

  // Words that decide of something else: a state of a country, a version of a client.
  svr.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    if (stateOf(req.get_param_value("country")).empty()) {
      res.status = 404;
      res.set_content("no state in that country", "text/plain");
    } else if (req.get_param_value("version") == "1") {
      res.status = 426;
      res.set_header("Upgrade", "HTTP/2");
      res.set_header("Connection", "Upgrade");
    }
  });

  // A set that knows it already: nothing is wrong.
  svr.Post("/j", [](const httplib::Request& req, httplib::Response& res) {
    static std::set<std::string> seen;
    if (!seen.insert(req.body).second) {
      res.status = 204;
    }
  });

  // Default first.
  svr.Post("/k", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    if (exists(req.body)) {
      res.status = 409;
      res.set_content("already exists", "text/plain");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // Of two situations one fits.
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    if (!exists(req.body)) {
      return crow::response(404, "not found, or already in use");
    }
    return crow::response("[]");
  });
}
