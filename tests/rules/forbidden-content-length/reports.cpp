// Content-Length with 204 and 1xx.
#include <httplib.h>

namespace {

void finish(httplib::Response& res, int status) {
  res.status = status;
  res.headers.emplace("Content-Length", "0");  // finding: forbidden-content-length
}

}  // namespace

void registerForbiddenContentLength(httplib::Server& svr) {
  svr.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Content-Length", "0");  // finding: forbidden-content-length
    res.status = 204;
  });

  svr.Put("/orders/7", [](const httplib::Request&, httplib::Response& res) { finish(res, 204); });

  svr.Get("/page", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;
    res.set_header("Link", "</a.css>; rel=preload");
    res.set_header("content-length", "0");  // finding: forbidden-content-length
  });

  // Set for all, and wrong for one.
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Content-Length", "0");  // finding: forbidden-content-length
    res.status = req.body.empty() ? 204 : 200;
  });
}
