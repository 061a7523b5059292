// A helper that several routes share: one place changed, for all of them.
#include <httplib.h>

#include <string>

namespace {

bool isAllowed(const httplib::Request& req);

bool require(const httplib::Request& req, httplib::Response& res) {
  if (!isAllowed(req)) {
    res.status = 404;  // finding: error-status-drift "answered 403"
    return false;
  }
  return true;
}

void fail(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      res.status = 204;
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!require(req, res)) {
      return;
    }
    if (req.body.empty()) {
      return fail(res, 422);  // finding: error-status-drift "answered 400"
    }
    res.status = 204;
  });
}
// --- earlier.json
{ "schemaVersion": 1, "statuses": [
  { "framework": "cpp-httplib", "method": "GET", "path": "/a", "reason": "`isAllowed(req)` is false", "status": 403 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/b", "reason": "`isAllowed(req)` is false", "status": 403 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/b", "reason": "`req.body.empty()` is true", "status": 400 }
] }
