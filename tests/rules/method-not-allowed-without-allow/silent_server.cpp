// The field comes from elsewhere in the same program: each part is a server of its own.
// --- error_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Put("/users", [](const httplib::Request&, httplib::Response& res) { res.status = 405; });
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 405) {
      res.set_header("Allow", "GET, POST");
    }
  });
  svr.listen("0.0.0.0", 8080);
}
// --- after_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status >= 400) {
      res.set_header("Allow", "GET, HEAD");
    }
  });
  svr.Put("/users", [](const httplib::Request&, httplib::Response& res) { res.status = 405; });
  svr.listen("0.0.0.0", 8080);
}
