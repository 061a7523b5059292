// Errors that explain nothing.
#include <string>

#include <httplib.h>

namespace {

bool exists(const std::string& id);

void fail(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void registerErrorWithoutBody(httplib::Server& svr) {
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.status = 404;  // finding: error-without-body
      return;
    }
    res.set_content("{}", "application/json");
  });

  svr.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    fail(res, httplib::StatusCode::InternalServerError_500);  // finding: error-without-body
  });

  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    res.status = exists(req.body) ? 204 : 409;  // finding: error-without-body
  });
}
