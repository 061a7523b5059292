// Upgrade without the option that keeps proxies from passing it on.
#include <string>

#include <httplib.h>

namespace {

void offer(httplib::Response& res, const std::string& protocol) {
  res.set_header("Upgrade", protocol);  // finding: upgrade-without-connection-option
}

}  // namespace

void registerUpgradeWithoutConnectionOption(httplib::Server& svr) {
  svr.Get("/chat", [](const httplib::Request&, httplib::Response& res) {
    res.status = 426;
    res.set_header("Upgrade", "websocket");  // finding: upgrade-without-connection-option
  });

  svr.Get("/feed", [](const httplib::Request&, httplib::Response& res) {
    offer(res, "h2c");
    res.status = 200;
  });

  svr.Get("/closed", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Upgrade", "websocket");  // finding: upgrade-without-connection-option
    res.set_header("Connection", "close");
    res.status = 426;
  });
}
