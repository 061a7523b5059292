// Versions that are refused without a word.
#include <string>

#include <httplib.h>

namespace {

void refuse(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("bad handshake", "text/plain");
}

}  // namespace

void registerWebsocketVersionWithoutHeader(httplib::Server& svr) {
  svr.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Sec-WebSocket-Version") != "13") {
      res.status = 400;  // finding: websocket-version-without-header
      return;
    }
    res.status = 101;
  });

  svr.Get("/feed", [](const httplib::Request& req, httplib::Response& res) {
    const std::string version = req.get_header_value("sec-websocket-version");
    if (version != "13" && version != "8") {
      return refuse(res, 426);  // finding: websocket-version-without-header
    }
    res.status = 101;
  });
}
