// Preflights that no browser takes for a yes.
#include <httplib.h>

namespace {

void allow(httplib::Response& res) {
  res.set_header("Access-Control-Allow-Origin", "*");
  res.set_header("Access-Control-Allow-Methods", "GET, PUT");
}

}  // namespace

void registerCorsPreflightNonOk(httplib::Server& svr) {
  svr.Options("/api", [](const httplib::Request&, httplib::Response& res) {
    allow(res);
    res.status = 405;  // finding: cors-preflight-non-ok
  });

  svr.Options("/files", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Headers", "X-Token");
    res.status = req.has_header("Origin") ? 302 : 204;  // finding: cors-preflight-non-ok
  });

  svr.Options("/old", [](const httplib::Request&, httplib::Response& res) {
    allow(res);
    res.status = httplib::StatusCode::NotModified_304;  // finding: cors-preflight-non-ok
  });
}
