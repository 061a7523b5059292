// The helper does not know the method; its callers do.
// status-lint --allow-status "200,204,400,404,409,500"
// status-lint --allow-status "GET 200,404,500"
#include <httplib.h>

#include <string>

namespace {

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void conflict(httplib::Response& res) { fail(res, 409, "busy"); }

void broken(httplib::Response& res) { fail(res, 502, "upstream"); }  // finding: disallowed-status "500 (Internal Server Error) is"

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("x")) {
      fail(res, 400, "x");  // finding: disallowed-status "for GET"
      return;
    }
    broken(res);
  });
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) { conflict(res); });
  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "PUT" && req.body.empty()) {
      return fail(res, 400, "empty");
    }
    broken(res);
  });
}
