// Answers of the moment that are kept for an hour.
#include <string>

#include <httplib.h>

namespace {

void fail(httplib::Response& res, int status, const std::string& caching) {
  res.status = status;
  res.set_header("Cache-Control", caching);  // finding: cacheable-uncacheable-status
}

}  // namespace

void registerCacheableUncacheableStatus(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Cache-Control", "max-age=3600");  // finding: cacheable-uncacheable-status
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("cache-control", "public");  // finding: cacheable-uncacheable-status
    res.status = 429;
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 511, "public, s-maxage=60");
  });
}
