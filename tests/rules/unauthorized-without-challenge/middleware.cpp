// Middleware that runs before the routes, and answers some requests itself: its fields on those
// paths are no fields of a route. Each part is a server of its own.
// --- answering_path.cpp
#include <httplib.h>

namespace {

bool isAllowed(const httplib::Request& req);

}  // namespace

int main() {
  httplib::Server svr;
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (!isAllowed(req)) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  svr.Get("/me", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("X-Session")) {
      res.status = 401;  // finding: unauthorized-without-challenge
      return;
    }
    res.set_content("me", "text/plain");
  });
  svr.listen("0.0.0.0", 8080);
}
// --- every_path.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_pre_routing_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_header("WWW-Authenticate", "Bearer");
    return httplib::Server::HandlerResponse::Unhandled;
  });
  svr.Get("/me", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("X-Session")) {
      res.status = 401;
      return;
    }
    res.set_content("me", "text/plain");
  });
  svr.listen("0.0.0.0", 8080);
}
// --- all_paths_that_go_on.cpp
#include <httplib.h>

namespace {

httplib::Server::HandlerResponse prepare(const httplib::Request& req, httplib::Response& res) {
  if (req.method == "OPTIONS") {
    res.status = 204;
    return httplib::Server::HandlerResponse::Handled;
  }
  if (req.has_header("Authorization")) {
    res.set_header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
  } else {
    res.set_header("WWW-Authenticate", "Bearer");
  }
  return httplib::Server::HandlerResponse::Unhandled;
}

}  // namespace

int main() {
  httplib::Server svr;
  svr.set_pre_routing_handler(prepare);
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) { res.status = 401; });
  svr.listen("0.0.0.0", 8080);
}
// --- some_paths_that_go_on.cpp
// Whether the field is there is not known where the route answers.
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (req.path != "/health") {
      res.set_header("WWW-Authenticate", "Bearer");
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) { res.status = 401; });
  svr.listen("0.0.0.0", 8080);
}
// --- answering_default_status.cpp
// It answers without choosing a status code.
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (req.path == "/challenge") {
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("log in first", "text/plain");
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;  // finding: unauthorized-without-challenge
  });
  svr.listen("0.0.0.0", 8080);
}
