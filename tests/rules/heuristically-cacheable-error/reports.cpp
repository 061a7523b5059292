// Errors that caches may keep.
#include <httplib.h>

namespace {

void notFound(httplib::Response& res) {
  res.status = 404;  // finding: heuristically-cacheable-error
  res.set_content("not found", "text/plain");
}

}  // namespace

void registerHeuristicallyCacheableError(httplib::Server& svr) {
  svr.Get("/orders/7", [](const httplib::Request&, httplib::Response& res) { notFound(res); });

  svr.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::Gone_410;  // finding: heuristically-cacheable-error
  });
}
