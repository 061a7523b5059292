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
  return req.get_header_value("If-None-Match") == tag || tag == "never";
}

void sendShort(httplib::Response& res, int status) {
  res.status = status;
  res.set_header("Cache-Control", "public, max-age=60");
}

}  // namespace

void addRoutes(httplib::Server& server, const Page& page) {
  server.Get("/page", [page](const httplib::Request& req, httplib::Response& res) {
    if (isShort(req, page.tag)) {
      sendShort(res, 304);  // finding: not-modified-missing-headers "ETag"
      return;
    }
    sendAll(res, page);
  });
}
