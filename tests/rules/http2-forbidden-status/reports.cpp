// A server that speaks HTTP/2 and nothing else answers 101.
#include <nghttp2/asio_http2_server.h>

#include <string>

using namespace nghttp2::asio_http2;

constexpr unsigned Switching = 101;

void addRoutes(server::http2& http) {
  http.handle("/chat", [](const server::request& req, const server::response& res) {
    const auto upgrade = req.header().find("upgrade");
    if (upgrade != req.header().end() && upgrade->second.value == "websocket") {
      const header_map fields = {{"upgrade", {"websocket", false}},
                                 {"connection", {"upgrade", false}}};
      res.write_head(Switching, fields);  // finding: http2-forbidden-status "HTTP/2"
      res.end();
      return;
    }
    res.write_head(400);
    res.end();
  });
}
