// A team that allows few status codes.
// status-lint --allow-status "200,201,204,400,401,403,404,500"
// status-lint --allow-status "GET 200,404,5xx"
// status-lint --allow-status "/internal/* 200,503"
// status-lint --allow-status "POST /internal/jobs* 202"
#include <crow.h>
#include <httplib.h>

#include <stdexcept>

namespace {

constexpr int ImATeapot = 418;

bool ready();

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 422;  // finding: disallowed-status "allowed; 400 (Bad Request) is"
      return;
    }
    res.status = 201;
    res.set_header("Location", "/users/1");
  });
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("x")) {
      res.status = 400;  // finding: disallowed-status "for GET; 404 (Not Found) is"
    } else if (!ready()) {
      res.status = 503;
    } else if (req.has_param("y")) {
      res.set_redirect("/");  // finding: disallowed-status "302"
    }
  });
  svr.Get("/internal/health", [](const httplib::Request&, httplib::Response& res) {
    res.status = ready() ? 200 : 503;
  });
  svr.Get("/internal/stats", [](const httplib::Request&, httplib::Response& res) {
    if (!ready()) {
      res.status = 404;  // finding: disallowed-status "for /internal/*"
    }
  });
  svr.Post("/internal/jobs/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (req.body.empty()) {
        throw std::runtime_error("no job");
      }
      res.status = 202;
    } catch (const std::exception&) {
      res.status = 200;  // finding: disallowed-status "for POST /internal/jobs*; 202 (Accepted) is"
    }
  });
}

void addTea(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/tea").methods("PUT"_method)([] {
    return crow::response(ImATeapot);  // finding: disallowed-status "418"
  });
}
