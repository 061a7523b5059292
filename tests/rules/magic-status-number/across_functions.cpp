// The number is the argument of a helper.
#include <httplib.h>

namespace {

enum Code { Missing = 404 };

void fail(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { fail(res, Missing); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 500);  // finding: magic-status-number
  });
}
