// 304 with the fields that caches want, and fields that are set for all outcomes.
#include <httplib.h>

namespace {

bool isFresh(const httplib::Request& req);

}  // namespace

void registerNotModifiedWithRepresentationMetadata(httplib::Server& svr) {
  svr.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Content-Type", "image/png");
    if (isFresh(req)) {
      res.status = 304;
      return;
    }
    res.body = "png";
  });

  svr.Get("/page", [](const httplib::Request& req, httplib::Response& res) {
    if (isFresh(req)) {
      res.status = 304;
      res.set_header("ETag", "\"1\"");
      res.set_header("Cache-Control", "max-age=60");
      res.set_header("Vary", "Accept");
      res.set_header("Content-Location", "/page.en");
      res.set_header("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT");
    }
  });

  svr.Get("/text", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Content-Language", "de");
    res.status = isFresh(req) ? 304 : 200;
  });
}
