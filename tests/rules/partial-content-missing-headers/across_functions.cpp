// The full response is made by a helper, with its fields.
#include <httplib.h>

#include <string>

namespace {

struct Page {
  std::string text;
  std::string tag;
};

void sendAll(httplib::Response& res, const Page& page) {
  res.set_header("ETag", page.tag);
  res.set_header("Cache-Control", "public, max-age=60");
  res.set_content(page.text, "text/html");
}

bool isShort(const httplib::Request& req, const std::string& tag) {
  return req.has_header("Range") || tag == "never";
}

void sendShort(httplib::Response& res, int status) {
  res.status = status;
  res.set_header("Cache-Control", "public, max-age=60");
}

}  // namespace

void addRoutes(httplib::Server& server, const Page& page) {
  server.Get("/page", [page](const httplib::Request& req, httplib::Response& res) {
    if (isShort(req, page.tag)) {
      sendShort(res, 206);  // finding: partial-content-missing-headers "ETag"
      res.set_header("Content-Range", "bytes 0-3/12");
      res.set_content("part", "text/plain");
      return;
    }
    sendAll(res, page);
  });
}
