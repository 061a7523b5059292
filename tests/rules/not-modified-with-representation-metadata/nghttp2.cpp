// Pictures over HTTP/2 with nghttp2-asio: one set of fields for all answers, or not.
#include <nghttp2/asio_http2_server.h>

#include <string>

using nghttp2::asio_http2::header_map;
using nghttp2::asio_http2::server::http2;
using nghttp2::asio_http2::server::request;
using nghttp2::asio_http2::server::response;

namespace {

std::string read(const std::string& path);

bool isFresh(const request& req) {
  const auto field = req.header().find("if-none-match");
  return field != req.header().end() && field->second.value == "\"7\"";
}

}  // namespace

void addPictures(http2& server) {
  server.handle("/logo.png", [](const request& req, const response& res) {
    if (isFresh(req)) {
      // finding: not-modified-with-representation-metadata
      res.write_head(304, {{"etag", {"\"7\"", false}}, {"content-type", {"image/png", false}}});
      res.end();
      return;
    }
    res.write_head(200, {{"etag", {"\"7\"", false}}, {"content-type", {"image/png", false}}});
    res.end(read("logo.png"));
  });

  server.handle("/icon.png", [](const request& req, const response& res) {
    header_map fields = {{"etag", {"\"7\"", false}}, {"cache-control", {"max-age=60", false}}};
    if (isFresh(req)) {
      res.write_head(304, fields);
      res.end();
      return;
    }
    fields.emplace("content-type", nghttp2::asio_http2::header_value{"image/png", false});
    res.write_head(200, fields);
    res.end(read("icon.png"));
  });
}
