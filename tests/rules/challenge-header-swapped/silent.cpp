// Challenges in the right field, and a WWW-Authenticate that tells more.
#include <httplib.h>

void registerChallengeHeaderSwapped(httplib::Server& svr) {
  svr.Get("/account", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"api\"");
  });

  svr.Get("/relay", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    res.set_header("Proxy-Authenticate", "Basic realm=\"relay\"");
  });

  svr.Get("/both", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"api\"");
    res.set_header("Proxy-Authenticate", "Basic realm=\"relay\"");
  });

  // Allowed: better credentials may bring more.
  svr.Get("/more", [](const httplib::Request&, httplib::Response& res) {
    res.status = 403;
    res.set_header("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
  });
}
