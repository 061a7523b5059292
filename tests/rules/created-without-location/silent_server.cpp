// The field comes from elsewhere in the same program: each part is a server of its own.
// --- after_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Post("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 201; });

  // Runs after each handler and names the resource.
  svr.set_post_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (res.status == 201) {
      res.set_header("Location", req.path + "/latest");
    }
  });
  svr.listen("0.0.0.0", 8080);
}
// --- before_handler.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;

  // Runs before each handler.
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Location", req.path);
    return httplib::Server::HandlerResponse::Unhandled;
  });
  svr.Post("/items", [](const httplib::Request&, httplib::Response& res) { res.status = 201; });
  svr.listen("0.0.0.0", 8080);
}
// --- default_fields.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_default_headers({{"Location", "/inbox/latest"}});
  svr.Post("/inbox", [](const httplib::Request&, httplib::Response& res) { res.status = 201; });
  svr.listen("0.0.0.0", 8080);
}
