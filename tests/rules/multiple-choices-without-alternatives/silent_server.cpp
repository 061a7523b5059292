// The field comes from elsewhere in the same program.
// --- after_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status >= 100) {
      res.set_header("Location", "/page/en");
    }
  });

  svr.Get("/manual", [](const httplib::Request&, httplib::Response& res) {
    res.status = 300;
  });
  svr.listen("0.0.0.0", 8080);
}
