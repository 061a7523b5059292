// Who redirects is a helper.
#include <string>

#include <httplib.h>

bool isSecure(const httplib::Request& req);

void move(httplib::Response& res, const char* target, int status) { res.set_redirect(target, status); }

bool forceHttps(const httplib::Request& req, httplib::Response& res) {
  const bool https = isSecure(req);
  if (!https) {
    move(res, "https://example.com/", 303);  // finding: see-other-loses-request
    return true;
  }
  return false;
}

void routes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (forceHttps(req, res)) {
      return;
    }
    res.set_content("a", "text/plain");
  });
  // finding: see-other-loses-request
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) { move(res, "/b/", 303); });
  server.Get("/c", [](const httplib::Request&, httplib::Response& res) { move(res, "/d", 303); });
}
