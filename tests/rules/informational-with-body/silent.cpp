// Interim responses without content; the bytes after a 101 are of the next protocol.
#include <httplib.h>

void registerInformationalWithBody(httplib::Server& svr) {
  svr.Get("/page", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;
    res.set_header("Link", "</style.css>; rel=preload");
  });

  svr.Get("/chat", [](const httplib::Request&, httplib::Response& res) {
    res.status = 101;
    res.set_header("Upgrade", "websocket");
    res.set_header("Connection", "Upgrade");
    res.body = "\x81\x05hello";
  });

  svr.Post("/import", [](const httplib::Request&, httplib::Response& res) {
    res.status = 102;
    res.status = 200;
    res.set_content("done", "text/plain");
  });
}
