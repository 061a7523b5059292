// Handlers that answer later: work posted to a pool, callbacks that hold the response, continuations.
// Over restinio, whose request is answered from any thread.
// --- later.h
#pragma once

#include <functional>
#include <memory>
#include <string>

#include <restinio/all.hpp>

using Request = restinio::request_handle_t;

class Pool {
public:
  void post(std::function<void()> work);
};

// Runs `work` elsewhere and gives its result to `then`.
void fetch(const std::string& key, std::function<void(bool found, std::string text)> then);

// The answer, held until it is sent.
class Later {
public:
  explicit Later(Request request) : request_(std::move(request)) {}
  void succeed(const std::string& text);
  void empty();
  void fail(restinio::http_status_line_t status);

private:
  Request request_;
};

// --- later.cpp
#include "later.h"

void Later::succeed(const std::string& text) {
  request_->create_response(restinio::status_ok()).set_body(text).done();
}

void Later::empty() { request_->create_response(restinio::status_no_content()).done(); }

void Later::fail(restinio::http_status_line_t status) {
  request_->create_response(std::move(status)).set_body("failed").done();
}

// --- main.cpp
#include "later.h"

namespace {

using Router = restinio::router::express_router_t<>;

struct Traits : restinio::default_traits_t {
  using request_handler_t = Router;
};

std::unique_ptr<Router> routes(Pool& pool) {
  auto router = std::make_unique<Router>();

  router->http_get("/slow", [&pool](auto request, auto) {
    auto later = std::make_shared<Later>(request);
    pool.post([later] { later->succeed("done"); });
    return restinio::request_accepted();
  });

  router->http_get("/key", [](auto request, auto) {
    auto later = std::make_shared<Later>(request);
    fetch("key", [later](bool found, std::string text) {
      if (!found) {
        later->fail(restinio::status_not_found());
        return;
      }
      later->succeed(text);
    });
    return restinio::request_accepted();
  });

  router->http_post("/key", [&pool](auto request, auto) {
    auto later = std::make_shared<Later>(request);
    pool.post([later, request] {
      if (!request->header().has_field("Authorization")) {
        // finding: unauthorized-without-challenge
        later->fail(restinio::status_unauthorized());
        return;
      }
      later->empty();
    });
    return restinio::request_accepted();
  });

  router->http_put("/key", [&pool](auto request, auto) {
    pool.post([request] {
      // finding: no-content-with-body
      request->create_response(restinio::status_no_content()).set_body("kept").done();
    });
    return restinio::request_accepted();
  });

  return router;
}

}  // namespace

int main() {
  Pool pool;
  restinio::run(restinio::on_this_thread<Traits>().port(8080).request_handler(routes(pool)));
}
