// What is as it was, is new, or cannot be compared.
#include <httplib.h>

#include <string>

namespace {

bool exists(const std::string& id);
int statusOf(const std::string& id);

}  // namespace

void addRoutes(httplib::Server& svr, const std::string& path) {
  // As it was.
  svr.Get("/same", [](const httplib::Request& req, httplib::Response& res) {
    res.status = exists(req.body) ? 200 : 404;
  });
  // Another test, another path, another method.
  svr.Get("/test", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    res.status = 204;
  });
  svr.Get("/new", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  svr.Put("/method", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  // Two codes for one reason, then or now.
  svr.Get("/then", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  svr.Get("/now", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("a")) {
      res.status = 400;
      return;
    }
    if (exists("a")) {
      if (req.has_param("a")) {
        res.status = 404;
        return;
      }
    }
    if (exists("b")) {
      if (req.has_param("b")) {
        res.status = 409;
        return;
      }
    }
    if (req.has_param("b")) {
      res.status = 422;
      return;
    }
    res.status = 204;
  });
  // Computed; a path that is not known.
  svr.Get("/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req.body);
  });
  svr.Get(path, [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}
// --- earlier.json
{ "schemaVersion": 1, "statuses": [
  { "framework": "cpp-httplib", "method": "GET", "path": "/same", "reason": "`exists(req.body)` is true", "status": 200 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/same", "reason": "`exists(req.body)` is false", "status": 404 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/test", "reason": "`req.params.empty()` is true", "status": 404 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/method", "status": 200 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/then", "status": 200 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/then", "status": 201 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/now", "reason": "`req.has_param(\"b\")` is true", "status": 400 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/computed", "status": 200 },
  { "framework": "crow", "method": "GET", "path": "/new", "status": 200 }
] }
