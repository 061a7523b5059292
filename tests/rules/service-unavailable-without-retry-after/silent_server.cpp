// The field comes from elsewhere in the same program.
// --- error_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/reports", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_content("maintenance", "text/plain");
  });

  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 503) {
      res.set_header("Retry-After", "120");
    }
  });
  svr.listen("0.0.0.0", 8080);
}
// --- after_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status >= 100) {
      res.set_header("Retry-After", "120");
    }
  });

  svr.Get("/reports", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_content("maintenance", "text/plain");
  });
  svr.listen("0.0.0.0", 8080);
}
