// The test stands in a helper that answers.
#include <httplib.h>

#include <string>

namespace {

bool isOwner(const httplib::Request& req);

void refuse(httplib::Response& res, int status) { res.status = status; }

bool admit(const httplib::Request& req, httplib::Response& res) {
  if (!isOwner(req)) {
    refuse(res, 403);
    return false;
  }
  return true;
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (admit(req, res)) {
      res.set_content("a", "text/plain");
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (admit(req, res)) {
      res.set_content("b", "text/plain");
    }
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!isOwner(req)) {
      return refuse(res, 403);
    }
    res.set_content("c", "text/plain");
  });
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!isOwner(req)) {
      return refuse(res, 400);  // finding: inconsistent-guard-status "isOwner"
    }
    res.set_content("d", "text/plain");
  });
}
