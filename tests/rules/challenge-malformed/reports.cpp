// Challenges that clients cannot read.
#include <string>

#include <httplib.h>

namespace {

const std::string Realm = "realm=api";

void reject(httplib::Response& res, const std::string& challenge) {
  res.status = 401;
  res.set_header("WWW-Authenticate", challenge);  // finding: challenge-malformed
}

}  // namespace

void registerChallengeMalformed(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=api");  // finding: challenge-malformed
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Bearer");  // finding: challenge-malformed
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "realm=\"api\"");
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    res.set_header("Proxy-Authenticate", "");  // finding: challenge-malformed
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Please log in");  // finding: challenge-malformed
  });
}
