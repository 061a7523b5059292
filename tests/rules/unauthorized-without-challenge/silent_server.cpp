// The challenge comes from elsewhere in the same program: each part is a server of its own.
// --- error_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) { res.status = 401; });

  // Runs on every status code of 400 and more.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 401) {
      res.set_header("WWW-Authenticate", "Bearer");
    }
    res.set_content("error", "text/plain");
  });
  svr.listen("0.0.0.0", 8080);
}
// --- after_handler.cpp
#include <httplib.h>

namespace {

void addChallenge(const httplib::Request&, httplib::Response& res) {
  switch (res.status) {
  case 401: res.set_header("WWW-Authenticate", "Bearer"); break;
  case 405: res.set_header("Allow", "GET"); break;
  default: break;
  }
}

}  // namespace

int main() {
  httplib::Server svr;
  svr.set_post_routing_handler(addChallenge);
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) { res.status = 401; });
  svr.listen("0.0.0.0", 8080);
}
// --- default_fields.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_default_headers({{"X-Frame-Options", "DENY"}, {"WWW-Authenticate", "Basic"}});
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) { res.status = 401; });
  svr.listen("0.0.0.0", 8080);
}
// --- unknown_middleware.cpp
#include <httplib.h>

// Comes with a library: nobody knows what it adds.
httplib::Server::Handler makeAuditHandler();

int main() {
  httplib::Server svr;
  svr.set_post_routing_handler(makeAuditHandler());
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) { res.status = 401; });
  svr.listen("0.0.0.0", 8080);
}
