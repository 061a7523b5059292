// Errors that say how long they last, and those that no cache keeps.
#include <httplib.h>

void registerHeuristicallyCacheableError(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_header("Cache-Control", "no-store");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_header("Expires", "0");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) { res.status = 400; });

  svr.Post("/d", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });
}
