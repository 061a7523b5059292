// The address comes from elsewhere in the same program: each part is a server of its own.
// --- after_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/old", [](const httplib::Request&, httplib::Response& res) { res.status = 301; });

  // Sends every redirect of this server to the new host.
  svr.set_post_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (res.status == 301 && !res.has_header("Location")) {
      res.set_header("Location", "https://new.example" + req.path);
    }
  });
  svr.listen("0.0.0.0", 8080);
}
// --- default_fields.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_default_headers({{"Location", "https://new.example/"}});
  svr.Get(".*", [](const httplib::Request&, httplib::Response& res) { res.status = 308; });
  svr.listen("0.0.0.0", 8080);
}
