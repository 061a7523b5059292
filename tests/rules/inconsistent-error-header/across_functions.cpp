// Helpers answer: one without the field.
#include <httplib.h>

namespace {

void busy(httplib::Response& res) {
  res.set_header("Retry-After", "10");
  res.status = 503;
}

void answer(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("no", "text/plain");
}

void starting(httplib::Response& res) {
  res.set_header("Retry-After", "10");
  answer(res, 503);
}

void stopping(httplib::Response& res) {
  answer(res, 503);  // finding: inconsistent-error-header "2 of 3 places"
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { busy(res); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) { starting(res); });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) { stopping(res); });
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) { stopping(res); });
}
