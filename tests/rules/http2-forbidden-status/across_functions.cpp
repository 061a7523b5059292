#include <nghttp2/asio_http2_server.h>

#include <string>

using namespace nghttp2::asio_http2;

namespace {

void accept(const server::response& res, unsigned status, const std::string& protocol) {
  res.write_head(status, {{"upgrade", {protocol, false}}, {"connection", {"upgrade", false}}});
  res.end();
}

bool wants(const server::request& req, const std::string& protocol) {
  const auto found = req.header().find("upgrade");
  return found != req.header().end() && found->second.value == protocol;
}

}  // namespace

void addRoutes(server::http2& http) {
  http.handle("/chat", [](const server::request& req, const server::response& res) {
    if (wants(req, "websocket")) {
      accept(res, 101, "websocket");  // finding: http2-forbidden-status
    } else {
      accept(res, 426, "websocket");
    }
  });
}
