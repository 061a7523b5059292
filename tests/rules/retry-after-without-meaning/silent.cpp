// Codes that Retry-After belongs to.
#include <httplib.h>

void registerRetryAfterWithoutMeaning(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "60");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Retry-After", "60");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
    res.set_header("Retry-After", "5");
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/e");
    res.set_header("Retry-After", "1");
  });

  svr.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Retry-After", "3600");
    res.status = req.body.size() > 9 ? 413 : 400;
  });
}
