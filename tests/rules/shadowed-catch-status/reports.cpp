// A clause that an earlier one shadows.
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

std::string load(const std::string& id);

}  // namespace

void addRoutes(httplib::Server& server) {
  // Classes of the library.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path), "text/plain");
    } catch (const std::exception&) {
      res.status = 500;
    } catch (const std::out_of_range&) {
      res.status = 404;  // finding: shadowed-catch-status "std::exception"
    }
  });

  // Classes of their own, and a third clause.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path), "text/plain");
    } catch (const ApiError& e) {
      res.status = 400;
      res.set_content(e.what(), "text/plain");
    } catch (const NotFound& e) {
      res.status = 404;  // finding: shadowed-catch-status
      res.set_content(e.what(), "text/plain");
    } catch (...) {
      res.status = 500;
    }
  });
}

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](const std::string& id) {
    try {
      return crow::response(load(id));
    } catch (const std::runtime_error&) {
      return crow::response(500);
    } catch (const NotFound&) {
      return crow::response(404);  // finding: shadowed-catch-status
    }
  });
}
