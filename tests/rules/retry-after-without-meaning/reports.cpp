// Asking to come back with codes that say not to.
#include <httplib.h>

void registerRetryAfterWithoutMeaning(httplib::Server& svr) {
  svr.Get("/user", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_header("Retry-After", "60");  // finding: retry-after-without-meaning
  });

  svr.Post("/user", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Retry-After", "5");  // finding: retry-after-without-meaning
    res.status = httplib::StatusCode::Forbidden_403;
  });

  svr.Get("/list", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("[]", "application/json");
    res.set_header("Retry-After", "5");  // finding: retry-after-without-meaning
  });
}
