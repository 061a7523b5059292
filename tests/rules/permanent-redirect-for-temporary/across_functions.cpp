// The test and the redirect are in a helper.
#include <string>

#include <httplib.h>

bool hasSession(const httplib::Request& req);

bool requireLogin(const httplib::Request& req, httplib::Response& res, int status) {
  const bool isKnown = hasSession(req);
  if (!isKnown) {
    res.set_redirect("/login", status);
  }
  return isKnown;
}

// The redirect is next to the test.
void askForLogin(const httplib::Request& req, httplib::Response& res) {
  if (!hasSession(req)) {
    res.set_redirect("/login", 301);  // finding: permanent-redirect-for-temporary
  }
}

// What comes after an early return is enclosed by no test.
bool hasLogin(const httplib::Request& req, httplib::Response& res) {
  if (hasSession(req)) {
    return true;
  }
  res.set_redirect("/login", 301);  // missed: permanent-redirect-for-temporary no test encloses it
  return false;
}

void routes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    // missed: permanent-redirect-for-temporary no test encloses the choice of the status code
    if (!requireLogin(req, res, 301)) {
      return;
    }
    res.set_content("a", "text/plain");
  });
  server.Get("/early", [](const httplib::Request& req, httplib::Response& res) {
    if (hasLogin(req, res)) {
      res.set_content("a", "text/plain");
    }
  });
  server.Get("/late", askForLogin);
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!requireLogin(req, res, 302)) {
      return;
    }
    res.set_content("b", "text/plain");
  });
}
