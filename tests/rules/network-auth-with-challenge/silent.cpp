// A portal that links to its page, and challenges with other codes.
#include <httplib.h>

void registerNetworkAuthWithChallenge(httplib::Server& svr) {
  svr.Get("/.*", [](const httplib::Request&, httplib::Response& res) {
    res.status = 511;
    res.set_content("<a href=\"/login\">log in</a>", "text/html");
  });

  svr.Get("/admin", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"admin\"");
  });
}
