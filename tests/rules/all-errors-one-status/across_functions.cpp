// A helper answers all errors.
#include <httplib.h>

#include <string>

namespace {

bool known(const std::string& id);

void fail(httplib::Response& res, const char* text) {
  res.status = 500;  // finding: all-errors-one-status "each of the 4 errors"
  res.set_content(text, "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      fail(res, "no id");
      return;
    }
    if (!known("a")) {
      fail(res, "order not found");
      return;
    }
    if (!known("b")) {
      fail(res, "nothing left");
      return;
    }
    if (!known("c")) {
      fail(res, "too late");
      return;
    }
    res.status = 204;
  });
}
