// Successes with content, or with the right code.
#include <httplib.h>

void registerOkWithoutContent(httplib::Server& svr) {
  svr.Delete("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });

  svr.Put("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_content("{}", "application/json");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) { res.status = 200; });

  svr.Post("/d", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Done", "yes");
  });
}
