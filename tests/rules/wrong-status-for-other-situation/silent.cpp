// Near misses: codes that say it too, health, preconditions that were sent.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace pqxx {
struct broken_connection : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct unique_violation : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace pqxx

namespace {

std::string query(const std::string& sql);
bool connect();
bool supportsSql();
std::string etagOf(const std::string& id);

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or say less.
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(query("select name from users"), "text/plain");
    } catch (const pqxx::broken_connection&) {
      res.status = 503;
      res.set_header("Retry-After", "60");
    } catch (const pqxx::unique_violation&) {
      res.status = 409;
    }
  });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    if (!connect()) {
      res.status = 500;
      res.set_content("database unavailable", "text/plain");
    }
  });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(query("select name from users"), "text/plain");
    } catch (const pqxx::broken_connection&) {
      res.status = 502;
    }
  });

  // Reports on the server itself.
  svr.Get("/ready", [](const httplib::Request&, httplib::Response& res) {
    if (!connect()) {
      res.status = 501;
      res.set_content("database unavailable", "text/plain");
    }
  });

  // Not implemented, whatever the database does.
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    if (!supportsSql()) {
      res.status = 501;
      res.set_content("the database has no such function", "text/plain");
    }
  });

  // The precondition was sent, or need not be.
  svr.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("If-Match")) {
      res.status = 428;
      res.set_content("send If-Match", "text/plain");
    } else if (req.get_header_value("If-Match") != etagOf("1")) {
      res.status = 412;
    }
  });
  svr.Put("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("If-Match")) {
      res.status = 409;
    }
  });

  // Tried again.
  svr.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    std::string names;
    try {
      names = query("select name from users");
    } catch (const pqxx::broken_connection&) {
      names = query("select name from copy");
    }
    res.set_content(names, "text/plain");
  });

  // Default first.
  svr.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    if (!connect()) {
      res.status = 503;
      res.set_header("Retry-After", "60");
      res.set_content("database unavailable", "text/plain");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // Two things at once, and one of them fits.
  CROW_ROUTE(app, "/notes")([] {
    if (!connect()) {
      return crow::response(501, "database unavailable: not implemented");
    }
    return crow::response("[]");
  });
}
