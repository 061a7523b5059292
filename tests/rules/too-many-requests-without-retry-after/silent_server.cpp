// The field comes from elsewhere in the same program.
// --- error_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/search", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_content("slow down", "text/plain");
  });

  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 429) {
      res.set_header("Retry-After", "30");
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
      res.set_header("Retry-After", "30");
    }
  });

  svr.Get("/search", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_content("slow down", "text/plain");
  });
  svr.listen("0.0.0.0", 8080);
}
