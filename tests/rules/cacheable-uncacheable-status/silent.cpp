// Answers that are not kept, and others that may be.
#include <httplib.h>

void registerCacheableUncacheableStatus(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Cache-Control", "no-store");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Cache-Control", "max-age=0, must-revalidate");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_header("Cache-Control", "max-age=60");
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 429;
    res.set_header("Cache-Control", "max-age=" + req.get_param_value("age"));
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_header("Cache-Control", "max-age=60");
  });

  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Cache-Control", "no-store, max-age=60");
  });
}
