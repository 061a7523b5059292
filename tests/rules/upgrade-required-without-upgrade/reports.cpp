// A 426 (Upgrade Required) response does not name the protocol.
#include <string>

#include <httplib.h>

namespace {

bool isWebSocket(const httplib::Request& req);

constexpr int Rejected = 426;

#define REJECT(res) (res).status = 426

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"error\":\"" + message + "\"}", "application/json");
}

}  // namespace

void registerUpgradeRequiredWithoutUpgrade(httplib::Server& svr) {
  svr.Get("/events", [](const httplib::Request& req, httplib::Response& res) {
    if (!isWebSocket(req)) {
      res.status = 426;  // finding: upgrade-required-without-upgrade
      res.set_content("websocket only", "text/plain");
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/events/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isWebSocket(req)) {
      return sendError(res, 426, "websocket only");  // finding: upgrade-required-without-upgrade
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/events/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::UpgradeRequired_426;  // finding: upgrade-required-without-upgrade
    res.set_content("websocket only", "text/plain");
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/events/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isWebSocket(req) ? 200 : Rejected;  // finding: upgrade-required-without-upgrade
    res.set_content("websocket only", "text/plain");
  });

  svr.Get("/events/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!isWebSocket(req)) {
      REJECT(res);  // finding: upgrade-required-without-upgrade
      res.set_content("websocket only", "text/plain");
    }
  });

  // A field of another name.
  svr.Get("/events/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Upgrade", "websocket");
    res.status = 426;  // finding: upgrade-required-without-upgrade
    res.set_content("websocket only", "text/plain");
  });

  // The version alone is not enough.
  svr.Get("/events/version", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Sec-WebSocket-Version", "13");
    res.status = 426;  // finding: upgrade-required-without-upgrade
  });
}
