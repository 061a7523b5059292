// Delays as they should be, and values that are computed.
#include <httplib.h>

void registerRetryAfterInvalidValue(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Retry-After", "30");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "Friday, 31-Dec-99 23:59:59 GMT");
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", std::to_string(req.body.size()));
  });

  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", req.get_param_value("delay") + "s");
  });
}
