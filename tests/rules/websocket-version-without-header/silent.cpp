// Versions that are told.
#include <httplib.h>

namespace {

void complete(httplib::Response& res);

}  // namespace

void registerWebsocketVersionWithoutHeader(httplib::Server& svr) {
  svr.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Sec-WebSocket-Version") != "13") {
      res.set_header("Sec-WebSocket-Version", "13, 8");
      res.status = 426;
    }
  });

  svr.Get("/feed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Sec-WebSocket-Version") != "13") {
      res.status = 400;
      complete(res);
    }
  });

  svr.Get("/key", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Sec-WebSocket-Key")) {
      res.status = 400;
    }
  });
}
