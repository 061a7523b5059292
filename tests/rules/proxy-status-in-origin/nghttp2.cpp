// A site over HTTP/2 with nghttp2-asio that has no other server behind it.
#include <nghttp2/asio_http2_server.h>

#include <string>

using nghttp2::asio_http2::server::http2;
using nghttp2::asio_http2::server::request;
using nghttp2::asio_http2::server::response;

namespace {

void log(unsigned int status, const std::string& path);

void reply(const request& req, const response& res, unsigned int status, const char* text) {
  if (status != 200 && status != 511) {
    log(status, req.uri().path);
  }
  res.write_head(status, {{"content-type", {"text/plain", false}}});
  res.end(text);
}

bool has(const request& req, const std::string& name) {
  return req.header().find(name) != req.header().end();
}

}  // namespace

int main() {
  http2 server;
  server.handle("/account", [](const request& req, const response& res) {
    if (!has(req, "authorization")) {
      return reply(req, res, 407, "log in first");  // finding: proxy-status-in-origin "407"
    }
    reply(req, res, 200, "welcome");
  });
  server.handle("/mirror", [](const request& req, const response& res) {
    reply(req, res, 203, "what another site said");  // finding: proxy-status-in-origin
  });
  server.handle("/admin", [](const request&, const response& res) {
    res.write_head(401, {{"www-authenticate", {"Basic realm=\"admin\"", false}}});
    res.end();
  });
}
