// Preflights that are allowed, and those that are refused.
#include <httplib.h>

void registerCorsPreflightNonOk(httplib::Server& svr) {
  svr.Options("/api", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Methods", "GET");
    res.status = 204;
  });

  svr.Options("/ok", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Methods", "GET");
  });

  svr.Options("/deny", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Origin") != "https://example.org") {
      res.status = 403;
      return;
    }
    res.set_header("Access-Control-Allow-Methods", "GET");
    res.status = 204;
  });

  svr.Get("/api", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Access-Control-Allow-Methods", "GET");
    res.status = 404;
  });
}
