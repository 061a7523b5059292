// Near misses: codes that say it too, health, what is not implemented, what the client did.
#include <new>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

struct NotImplemented : std::logic_error {
  using std::logic_error::logic_error;
};
std::string render(const std::string& page);
bool save(const std::string& text);
bool isWell();

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it, or say more.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(render(req.get_param_value("page")), "text/plain");
    } catch (const std::bad_alloc&) {
      res.status = 507;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(render(req.get_param_value("page")), "text/plain");
    } catch (const std::bad_alloc&) {
      res.status = 503;
      res.set_header("Retry-After", "60");
    }
  });
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(req.body);
    } catch (const std::bad_alloc&) {
      res.status = 413;
      res.set_content("that is too much", "text/plain");
    }
  });

  // Reports on the server itself.
  svr.Get("/health", [](const httplib::Request&, httplib::Response& res) {
    if (!isWell()) {
      res.status = 501;
      res.set_content("internal error", "text/plain");
    }
  });

  // What the server does not do.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(render(req.get_param_value("page")), "text/plain");
    } catch (const NotImplemented&) {
      res.status = 501;
    }
  });
  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content("unknown error: not implemented", "text/plain");
  });

  // What the client did, and who takes it says so.
  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(nlohmann::json::parse(req.body).dump());
    } catch (const std::exception&) {
      res.status = 400;
    }
  });

  // No error is a good error.
  svr.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content("this is no internal error: there is no such part", "text/plain");
  });

  // The clause recovers.
  svr.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    std::string page;
    try {
      page = render(req.get_param_value("page"));
    } catch (const std::bad_alloc&) {
      page = "a small one";
    }
    res.set_content(page, "text/plain");
  });

  // Default first.
  svr.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    if (!isWell()) {
      res.status = 500;
      res.set_content("internal error", "text/plain");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // Nobody knows what it throws, and on purpose 501.
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    try {
      return crow::response(render(req.body));
    } catch (const NotImplemented& e) {
      return crow::response(501, e.what());
    }
  });
}
