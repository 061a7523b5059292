// With nghttp2-asio: an interim status code given to the page itself.
#include <nghttp2/asio_http2_server.h>

#include <string>

using namespace nghttp2::asio_http2;
using namespace nghttp2::asio_http2::server;

namespace {

std::string renderPage(const std::string& path);

const header_map Hints = {{"link", {"</style.css>; rel=preload", false}}};

void finish(const response& res, unsigned int status, const std::string& text = "") {
  res.write_head(status, Hints);
  res.end(text);
}

void showPage(const request& req, const response& res) {
  if (req.uri().raw_query == "hints") {
    res.write_head(103, Hints);  // finding: informational-with-body
    res.end("<!doctype html><title>Notes</title>");
    return;
  }
  finish(res, 200, renderPage(req.uri().path));
}

}  // namespace

int main() {
  http2 server;
  server.handle("/", showPage);
  server.handle("/job", [](const request& req, const response& res) {
    if (req.method() == "GET") {
      res.write_head(102);  // finding: informational-with-body
      res.end("still at it");
    } else {
      res.write_head(202, {{"location", {"/job", false}}});
      res.end("queued");
    }
  });
  // Hints alone.
  server.handle("/hints", [](const request&, const response& res) {
    finish(res, 103);
  });
  boost::system::error_code ec;
  server.listen_and_serve(ec, "localhost", "3000");
}
