// Answers of the moment that are kept for an hour.
#include <string>

#include <httplib.h>

namespace {

void fail(httplib::Response& res, int status, const std::string& caching) {
  res.status = status;
  res.set_header("Cache-Control", caching);  // finding: cacheable-server-error
}

}  // namespace

void registerCacheableServerError(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Cache-Control", "max-age=3600");  // finding: cacheable-server-error
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("cache-control", "public");  // finding: cacheable-server-error
    res.status = 503;
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 500, "public, s-maxage=60");
  });
}
