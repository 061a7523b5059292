// Upgrade with its option.
#include <httplib.h>

void registerUpgradeWithoutConnectionOption(httplib::Server& svr) {
  svr.Get("/chat", [](const httplib::Request&, httplib::Response& res) {
    res.status = 101;
    res.set_header("Upgrade", "websocket");
    res.set_header("Connection", "upgrade");
  });

  svr.Get("/feed", [](const httplib::Request&, httplib::Response& res) {
    res.status = 426;
    res.set_header("Connection", "keep-alive, Upgrade");
    res.set_header("Upgrade", "websocket");
  });

  svr.Get("/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 426;
    res.set_header("Connection", req.get_header_value("Connection"));
    res.set_header("Upgrade", "websocket");
  });

  svr.Get("/none", [](const httplib::Request&, httplib::Response& res) { res.status = 426; });
}
