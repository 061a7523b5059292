// 207 without the outcomes.
#include <httplib.h>

namespace {

void setStatus(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void registerMultiStatusWithoutBody(httplib::Server& svr) {
  svr.Post("/batch", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    res.status = 207;  // finding: multi-status-without-body
  });

  svr.Put("/batch", [](const httplib::Request&, httplib::Response& res) {
    setStatus(res, httplib::StatusCode::MultiStatus_207);  // finding: multi-status-without-body
  });
}
