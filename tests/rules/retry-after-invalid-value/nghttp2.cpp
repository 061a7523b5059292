// Overload over HTTP/2 with nghttp2-asio: delays as texts of the configuration.
#include <nghttp2/asio_http2_server.h>

#include <chrono>
#include <string>

using nghttp2::asio_http2::header_map;
using nghttp2::asio_http2::header_value;
using nghttp2::asio_http2::server::http2;
using nghttp2::asio_http2::server::request;
using nghttp2::asio_http2::server::response;

namespace {

bool isBusy();
std::chrono::seconds untilFree();

void busy(const response& res, const std::string& delay) {
  header_map fields;
  // missed: retry-after-invalid-value what is put into a header_map one by one is not known
  fields.emplace("retry-after", header_value{delay, false});
  res.write_head(503, fields);
  res.end("busy\n");
}

}  // namespace

void addRoutes(http2& server) {
  server.handle("/search", [](const request&, const response& res) {
    if (isBusy()) {
      return busy(res, "2 minutes");
    }
    res.end("found");
  });

  server.handle("/reports", [](const request&, const response& res) {
    if (isBusy()) {
      // missed: retry-after-invalid-value values in braces of braces are not known
      res.write_head(503, {{"retry-after", {"120s", false}}});
      res.end();
      return;
    }
    res.end("reports");
  });

  server.handle("/jobs", [](const request&, const response& res) {
    if (isBusy()) {
      res.write_head(503, {{"retry-after", {std::to_string(untilFree().count()), false}}});
      res.end();
      return;
    }
    res.write_head(429, {{"retry-after", {"120", false}}});
    res.end();
  });
}
