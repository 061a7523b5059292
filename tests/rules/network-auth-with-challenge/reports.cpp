// A captive portal that asks for a password in the name of another site.
#include <httplib.h>

namespace {

void challenge(httplib::Response& res, const char* name) {
  res.set_header(name, "Basic realm=\"wifi\"");  // finding: network-auth-with-challenge
}

}  // namespace

void registerNetworkAuthWithChallenge(httplib::Server& svr) {
  svr.Get("/.*", [](const httplib::Request&, httplib::Response& res) {
    res.status = 511;
    res.set_header("WWW-Authenticate", "Basic realm=\"wifi\"");  // finding: network-auth-with-challenge
  });

  svr.Post("/.*", [](const httplib::Request&, httplib::Response& res) {
    challenge(res, "Proxy-Authenticate");
    res.status = httplib::StatusCode::NetworkAuthenticationRequired_511;
  });
}
