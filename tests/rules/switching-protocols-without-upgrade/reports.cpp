// A 101 (Switching Protocols) response does not name the protocol.
#include <string>

#include <httplib.h>

namespace {

bool staysHere(const httplib::Request& req);

constexpr int Rejected = 101;

#define REJECT(res) (res).status = 101

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Note", "none");
}

}  // namespace

void registerSwitchingProtocolsWithoutUpgrade(httplib::Server& svr) {
  svr.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (!staysHere(req)) {
      res.status = 101;  // finding: switching-protocols-without-upgrade
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/chat/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!staysHere(req)) {
      return sendError(res, 101, "");  // finding: switching-protocols-without-upgrade
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/chat/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::SwitchingProtocol_101;  // finding: switching-protocols-without-upgrade
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/chat/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = staysHere(req) ? 200 : Rejected;  // finding: switching-protocols-without-upgrade
  });

  svr.Get("/chat/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!staysHere(req)) {
      REJECT(res);  // finding: switching-protocols-without-upgrade
    }
  });

  // A field of another name.
  svr.Get("/chat/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Upgrade", "websocket");
    res.status = 101;  // finding: switching-protocols-without-upgrade
  });
}
