// Codes that speak for a network, or for another server.
#include <httplib.h>

namespace {

void refuse(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void registerProxyStatusInOrigin(httplib::Server& svr) {
  svr.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Cookie")) {
      res.status = 511;  // finding: proxy-status-in-origin "511"
      return;
    }
    res.status = 200;
  });

  svr.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    refuse(res, 407);  // finding: proxy-status-in-origin
  });

  svr.Get("/copy", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::NonAuthoritativeInformation_203;  // finding: proxy-status-in-origin
  });
}
