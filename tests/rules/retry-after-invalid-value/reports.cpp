// Delays that no client understands.
#include <string>

#include <httplib.h>

namespace {

constexpr const char* Delay = "5 minutes";

void busy(httplib::Response& res, const std::string& delay) {
  res.status = 503;
  res.set_header("Retry-After", delay);  // finding: retry-after-invalid-value
}

}  // namespace

void registerRetryAfterInvalidValue(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Retry-After", "30s");  // finding: retry-after-invalid-value
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("retry-after", Delay);  // finding: retry-after-invalid-value
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) { busy(res, "-1"); });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.headers.emplace("Retry-After", "2030-01-01T00:00:00Z");  // finding: retry-after-invalid-value
  });
}
