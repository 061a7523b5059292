// Usual pairs, and methods that are not known.
#include <httplib.h>

namespace {

bool busy();
int computed();

void accept(const httplib::Request&, httplib::Response& res) { res.status = 202; }

void answer(const httplib::Request& req, httplib::Response& res) {
  if (req.method == "OPTIONS") {
    res.status = 204;
  }
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == "x") {
      res.status = 304;
      res.set_header("ETag", "x");
    } else if (busy()) {
      res.status = 404;
    } else {
      res.status = computed();
    }
  });
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = busy() ? 409 : req.body.empty() ? 415 : 303;
    res.set_header("Location", "/b");
  });
  svr.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = busy() ? 423 : 204;
  });
  svr.Post("/b", accept);
  svr.Options("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    answer(req, res);
    return httplib::Server::HandlerResponse::Handled;
  });
}
