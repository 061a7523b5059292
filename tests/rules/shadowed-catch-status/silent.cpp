// Clauses in the right order, or that have nothing to do with each other.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct ApiError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct NotFound : ApiError {
  using ApiError::ApiError;
};

class Foreign;

std::string load(const std::string& id);
void log(const std::string& text);

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path), "text/plain");
    } catch (const NotFound&) {
      res.status = 404;
    } catch (const ApiError&) {
      res.status = 400;
    } catch (const std::exception&) {
      res.status = 500;
    } catch (...) {
      res.status = 503;
    }
  });

  // Not related.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path), "text/plain");
    } catch (const std::logic_error&) {
      res.status = 500;
    } catch (const ApiError&) {
      res.status = 400;
    } catch (int) {
      res.status = 501;
    }
  });

  // Each in a try of its own.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      try {
        res.set_content(load(req.path), "text/plain");
      } catch (const NotFound&) {
        res.status = 404;
      }
    } catch (const ApiError&) {
      res.status = 400;
    }
  });

  // The shadowed clause sets nothing.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
    } catch (const NotFound& e) {
      log(e.what());
    }
  });
}

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](const std::string& id) {
    try {
      return crow::response(load(id));
    } catch (const NotFound&) {
      return crow::response(404);
    } catch (const std::runtime_error&) {
      return crow::response(500);
    }
  });
}
