// Frameworks that speak HTTP/1 too, and other status codes.
#include <crow.h>
#include <httplib.h>
#include <nghttp2/asio_http2_server.h>

using namespace nghttp2::asio_http2;

unsigned statusFor(const server::request& req);

void addRoutes(server::http2& http) {
  http.handle("/ok", [](const server::request&, const server::response& res) {
    res.write_head(200, {{"content-type", {"text/plain", false}}});
    res.end("ok");
  });
  http.handle("/forwarded", [](const server::request& req, const server::response& res) {
    res.write_head(statusFor(req));
    res.end();
  });
}

void addRoutes(httplib::Server& server) {
  server.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Upgrade")) {
      res.status = 101;
      res.set_header("Upgrade", "websocket");
      res.set_header("Connection", "Upgrade");
    }
  });
}
