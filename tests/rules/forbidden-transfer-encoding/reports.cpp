// Transfer-Encoding with 204 and 1xx.
#include <httplib.h>

namespace {

void finish(httplib::Response& res, int status) {
  res.status = status;
  res.headers.emplace("Transfer-Encoding", "chunked");  // finding: forbidden-transfer-encoding
}

}  // namespace

void registerForbiddenTransferEncoding(httplib::Server& svr) {
  svr.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Transfer-Encoding", "chunked");  // finding: forbidden-transfer-encoding
    res.status = 204;
  });

  svr.Put("/orders/7", [](const httplib::Request&, httplib::Response& res) { finish(res, 204); });

  svr.Get("/page", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;
    res.set_header("Link", "</a.css>; rel=preload");
    res.set_header("transfer-encoding", "chunked");  // finding: forbidden-transfer-encoding
  });

  // Set for all, and wrong for one.
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Transfer-Encoding", "chunked");  // finding: forbidden-transfer-encoding
    res.status = req.body.empty() ? 204 : 200;
  });
}
