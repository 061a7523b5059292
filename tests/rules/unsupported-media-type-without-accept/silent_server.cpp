// The field comes from elsewhere in the same program.
// --- error_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 415;
    res.set_content("JSON only", "text/plain");
  });

  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 415) {
      res.set_header("Accept", "application/json");
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
      res.set_header("Accept", "application/json");
    }
  });

  svr.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 415;
    res.set_content("JSON only", "text/plain");
  });
  svr.listen("0.0.0.0", 8080);
}
