// A helper is called where nothing is reached.
#include <string>

#include <httplib.h>

namespace {

bool isKnown(const std::string& id);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void show(const httplib::Request& req, httplib::Response& res) {
  if (!isKnown(req.path)) {
    return;
    fail(res, 404, "unknown");  // finding: dead-error-status
  }
  res.set_content("known", "text/plain");
}

// Near miss: the right order.
void showWell(const httplib::Request& req, httplib::Response& res) {
  if (!isKnown(req.path)) {
    fail(res, 404, "unknown");
    return;
  }
  res.set_content("known", "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", show);
  server.Get("/b", showWell);
}
