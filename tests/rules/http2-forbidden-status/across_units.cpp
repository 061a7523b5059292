// --- upgrade.h
#pragma once
#include <nghttp2/asio_http2_server.h>

bool upgraded(const nghttp2::asio_http2::server::request& req,
              const nghttp2::asio_http2::server::response& res);
// --- upgrade.cpp
#include "upgrade.h"

using namespace nghttp2::asio_http2;

bool upgraded(const server::request& req, const server::response& res) {
  if (req.header().find("upgrade") == req.header().end()) {
    return false;
  }
  res.write_head(101, {{"upgrade", {"websocket", false}}, {"connection", {"upgrade", false}}});  // finding: http2-forbidden-status
  res.end();
  return true;
}
// --- main.cpp
#include "upgrade.h"

using namespace nghttp2::asio_http2;

int main() {
  server::http2 http;
  http.handle("/chat", [](const server::request& req, const server::response& res) {
    if (!upgraded(req, res)) {
      res.write_head(400);
      res.end();
    }
  });
}
