// Challenges that fit, and values that are computed.
#include <httplib.h>

void registerChallengeMalformed(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"api\", charset=\"UTF-8\"");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Negotiate");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Bearer realm=\"api\", error=\"invalid_token\"");
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Session");
  });

  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Digest realm=\"api\", nonce=" + req.body);
  });

  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    res.set_header("Proxy-Authenticate", "NTLM");
  });
}
