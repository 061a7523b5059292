// A 407 (Proxy Authentication Required) response does not say how to authenticate.
#include <string>

#include <httplib.h>

namespace {

bool mayRelay(const httplib::Request& req);

constexpr int Rejected = 407;

#define REJECT(res) (res).status = 407

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"error\":\"" + message + "\"}", "application/json");
}

}  // namespace

void registerProxyAuthWithoutChallenge(httplib::Server& svr) {
  svr.Get("/relay", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayRelay(req)) {
      res.status = 407;  // finding: proxy-auth-without-challenge
      res.set_content("log in to the proxy", "text/plain");
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/relay/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayRelay(req)) {
      return sendError(res, 407, "log in to the proxy");  // finding: proxy-auth-without-challenge
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/relay/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::ProxyAuthenticationRequired_407;  // finding: proxy-auth-without-challenge
    res.set_content("log in to the proxy", "text/plain");
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/relay/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = mayRelay(req) ? 200 : Rejected;  // finding: proxy-auth-without-challenge
    res.set_content("log in to the proxy", "text/plain");
  });

  svr.Get("/relay/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!mayRelay(req)) {
      REJECT(res);  // finding: proxy-auth-without-challenge
      res.set_content("log in to the proxy", "text/plain");
    }
  });

  // A field of another name.
  svr.Get("/relay/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Proxy-Authenticate", "Basic");
    res.status = 407;  // finding: proxy-auth-without-challenge
    res.set_content("log in to the proxy", "text/plain");
  });
}
