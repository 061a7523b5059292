// With nghttp2-asio: changes of a feed for those who asked for the feed.
#include <nghttp2/asio_http2_server.h>

#include <string>

using namespace nghttp2::asio_http2::server;

namespace {

std::string entriesSince(const std::string& version);

void sendDelta(const response& res, const std::string& version) {
  res.write_head(226, {{"im", {"feed", false}}, {"etag", {version, false}}});  // finding: delta-status-without-im
  res.end(entriesSince(version));
}

void showFeed(const request& req, const response& res) {
  if (req.uri().raw_query.empty()) {
    res.write_head(200);
    res.end(entriesSince(""));
    return;
  }
  sendDelta(res, req.uri().raw_query);
}

}  // namespace

int main() {
  http2 server;
  server.handle("/feed", showFeed);
  server.handle("/known", [](const request& req, const response& res) {
    const auto known = req.header().find("if-none-match");
    if (known == req.header().end()) {
      res.write_head(200);
      res.end(entriesSince(""));
      return;
    }
    // missed: delta-status-without-im which field find() looks up is not known
    res.write_head(226, {{"im", {"feed", false}}});
    res.end(entriesSince(known->second.value));
  });
  server.handle("/news", [](const request& req, const response& res) {
    const auto manipulations = req.header().find("a-im");
    if (manipulations != req.header().end() && manipulations->second.value == "feed") {
      res.write_head(226, {{"im", {"feed", false}}});
      res.end(entriesSince("1"));
      return;
    }
    res.write_head(200);
    res.end(entriesSince(""));
  });
  boost::system::error_code ec;
  server.listen_and_serve(ec, "localhost", "3000");
}
