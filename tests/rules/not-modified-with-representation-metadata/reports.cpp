// 304 with fields that describe content.
#include <string>

#include <httplib.h>

namespace {

bool isFresh(const httplib::Request& req);

void notModified(httplib::Response& res, const std::string& type) {
  res.status = 304;
  res.set_header("Content-Type", type);  // finding: not-modified-with-representation-metadata
}

}  // namespace

void registerNotModifiedWithRepresentationMetadata(httplib::Server& svr) {
  svr.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    if (isFresh(req)) {
      res.status = 304;
      res.set_header("Content-Type", "image/png");  // finding: not-modified-with-representation-metadata
      return;
    }
    res.set_content("png", "image/png");
  });

  svr.Get("/page", [](const httplib::Request& req, httplib::Response& res) {
    if (isFresh(req)) {
      return notModified(res, "text/html");
    }
    res.set_content("<html></html>", "text/html");
  });

  svr.Get("/styles", [](const httplib::Request& req, httplib::Response& res) {
    if (isFresh(req)) {
      res.set_header("Content-Encoding", "gzip");  // finding: not-modified-with-representation-metadata
      res.set_header("Content-Language", "de");  // finding: not-modified-with-representation-metadata
      res.status = 304;
    }
  });
}
