// Near misses: codes that say it too, values of the server's own, other situations.
#include <regex>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

struct ValidationError : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// Checks the server's certificate: no value of a client's.
struct CertificateInvalidated : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void save(const json& user);
json loadSettings();
bool isLatest(const std::string& version);
const std::regex Token("[a-z]+");

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or say more: taken, forbidden, too large.
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(json::parse(req.body, nullptr, false));
    } catch (const ValidationError& e) {
      res.status = 422;
      res.set_content(e.what(), "text/plain");
    } catch (const std::invalid_argument&) {
      res.status = 409;
    }
  });
  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.get_param_value("name");
    if (name.size() > 100) {
      res.status = 413;
      res.set_content("invalid value: too large", "text/plain");
    } else if (name == "root") {
      res.status = 403;
      res.set_content("invalid value: reserved", "text/plain");
    }
  });

  // What the server validated is its own.
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    try {
      save(loadSettings());
    } catch (const CertificateInvalidated&) {
      res.status = 502;
    }
  });

  // Credentials are validated too.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!std::regex_match(req.get_header_value("Authorization"), Token)) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
    }
  });

  // The value is valid; the version is old.
  svr.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!isLatest(req.get_header_value("If-Match"))) {
      res.status = 412;
      return;
    }
    res.status = 204;
  });

  // Nothing was invalid.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.status = 410;
    res.set_content("the cache was invalidated, the value is gone", "text/plain");
  });

  // Default first.
  svr.Put("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET");
    if (req.get_param_value("age").size() > 3) {
      res.status = 400;
      res.set_content("invalid value", "text/plain");
    }
  });

  // A member of JSON that only looks like a message.
  svr.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    res.status = 410;
    res.set_content(R"({"kind": "validation error", "list": []})", "application/json");
  });
}

void addForm(crow::SimpleApp& app) {
  // Which page the client wanted is not there.
  CROW_ROUTE(app, "/pages/<int>")([](std::int64_t page) {
    if (page < 1 || page > 10) {
      return crow::response(404, "page must be between 1 and 10");
    }
    return crow::response(204);
  });
}
