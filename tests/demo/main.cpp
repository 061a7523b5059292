// A small shop server on cpp-httplib and nlohmann_json: users, orders, uploads and sessions,
// written the way such servers are. It is what status-lint is shown on; some of its answers misuse
// HTTP.
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <httplib.h>
#include <iostream>

#include "errors.h"
#include "orders.h"
#include "routes.h"

namespace {

using HandlerResponse = httplib::Server::HandlerResponse;

HandlerResponse requireAdmin(const httplib::Request& req, httplib::Response& res) {
  if (req.path.rfind("/admin", 0) != 0) {
    return HandlerResponse::Unhandled;
  }
  if (!req.has_header("Authorization")) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"admin\"");
    return HandlerResponse::Handled;
  }
  if (req.get_header_value("Authorization") != "Basic YWRhOmVuZ2luZQ==") {
    shop::sendError(res, 403, "not an administrator");
    return HandlerResponse::Handled;
  }
  return HandlerResponse::Unhandled;
}

void fillErrorBody(const httplib::Request& req, httplib::Response& res) {
  if (res.body.empty()) {
    const nlohmann::json body = {{"status", res.status}, {"path", req.path}};
    res.set_content(body.dump(), "application/json");
  }
}

}  // namespace

int main(int argc, char** argv) {
  const int port = argc > 1 ? std::atoi(argv[1]) : 8080;

  shop::Store store;
  shop::Sessions sessions;
  shop::OrderHandlers orders(store, sessions);
  httplib::Server svr;

  svr.set_pre_routing_handler(requireAdmin);
  svr.set_error_handler(httplib::Server::Handler(fillErrorBody));
  svr.set_exception_handler(shop::onException);
  svr.set_payload_max_length(8 << 20);
  svr.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Content-Type-Options", "nosniff");
  });

  shop::registerSessionRoutes(svr, sessions);
  shop::registerUserRoutes(svr, store);
  shop::registerUploadRoutes(svr, store);
  orders.registerRoutes(svr);

  svr.Get("/admin/stats", [&store](const httplib::Request&, httplib::Response& res) {
    const nlohmann::json body = {{"users", store.users().size()}};
    res.set_content(body.dump(), "application/json");
  });
  svr.Get("/health", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("ok", "text/plain");
  });

  std::cout << "listening on http://127.0.0.1:" << port << std::endl;
  return svr.listen("127.0.0.1", port) ? EXIT_SUCCESS : EXIT_FAILURE;
}
