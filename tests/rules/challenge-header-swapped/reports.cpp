// Challenges in the wrong field.
#include <string>

#include <httplib.h>

namespace {

void challenge(httplib::Response& res, int status, const std::string& field) {
  res.status = status;
  res.set_header(field, "Basic realm=\"api\"");  // finding: challenge-header-swapped
}

}  // namespace

void registerChallengeHeaderSwapped(httplib::Server& svr) {
  svr.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("Proxy-Authenticate", "Basic realm=\"api\"");  // finding: challenge-header-swapped
    }
  });

  svr.Get("/relay", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Proxy-Authorization")) {
      challenge(res, 407, "WWW-Authenticate");
    }
  });
}
