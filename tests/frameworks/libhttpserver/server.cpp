// args: --std=c++20
// A server as people write them with the library: resources and functions behind paths, an own
// helper for errors, exceptions of the JSON parser, an authentication handler.
// --- main.cpp
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "third_party/httpserver.hpp"

using httpserver::http_request;
using httpserver::http_resource;
using httpserver::http_response;
using httpserver::http::http_utils;
using nlohmann::json;

static std::map<std::string, json> store;

static http_response fail(int status, const std::string& message) {
  return http_response::string(json{{"error", message}}.dump(), "application/json")
      .with_status(status);
}

static http_response challenge() {
  http_response response = fail(http_utils::http_unauthorized, "log in");
  response.with_header("WWW-Authenticate", "Basic realm=\"shop\"");
  return response;
}

class Orders : public http_resource {
public:
  http_response render_get(const http_request&) override {
    json all = json::array();
    for (const auto& [id, order] : store) {
      all.push_back(order);
    }
    return http_response::string(all.dump(), "application/json");
  }

  http_response render_post(const http_request& request) override {
    if (request.get_user().empty()) {
      return challenge();
    }
    if (request.get_pass() != "secret") {
      // finding: unauthorized-without-challenge
      return fail(http_utils::http_unauthorized, "wrong password");
    }
    try {
      const json order = json::parse(request.get_content());
      const std::string id = order.at("id");
      if (store.count(id) != 0) {
        return fail(http_utils::http_conflict, "there is one already");
      }
      store[id] = order;
      http_response made = http_response::string(order.dump(), "application/json");
      made.with_status(http_utils::http_created);
      made.with_header(http_utils::http_header_location, "/orders/" + id);
      return made;
    } catch (const json::parse_error& e) {
      // finding: server-error-for-client-fault
      return fail(http_utils::http_internal_server_error, e.what());
    } catch (const json::exception& e) {
      return fail(http_utils::http_bad_request, e.what());
    }
  }

  http_response render_put(const http_request&) override {
    return fail(http_utils::http_method_not_allowed, "no");  // finding: method-not-allowed-without-allow
  }
};

class Order : public http_resource {
public:
  http_response render_get(const http_request& request) override {
    const auto found = store.find(std::string(request.get_arg_flat("id")));
    if (found == store.end()) {
      return fail(http_utils::http_not_found, "no such order");
    }
    if (request.get_header("If-None-Match") == found->second.value("tag", "")) {
      return http_response::empty().with_status(304);
    }
    return http_response::string(found->second.dump(), "application/json");
  }

  http_response render_delete(const http_request& request) override {
    store.erase(std::string(request.get_arg_flat("id")));
    // finding: no-content-with-body
    return http_response::string("deleted").with_status(http_utils::http_no_content);
  }

  http_response render_put(const http_request&) override {
    http_response response = fail(http_utils::http_method_not_allowed, "no");
    response.with_header(http_utils::http_header_allow, "GET, DELETE");
    return response;
  }
};

int main() {
  httpserver::create_webserver settings(8080);
  settings
      .not_found_handler([](const http_request& request) {
        return fail(http_utils::http_not_found, "nothing at " + std::string(request.get_path()));
      })
      .method_not_allowed_handler([](const http_request&) {
        // false: method-not-allowed-without-allow the server adds the field to what this handler gives
        return http_response::string("not so").with_status(405);
      });
  httpserver::webserver server(settings);
  server.register_path("/orders", std::make_shared<Orders>());
  server.register_path("/orders/{id}", std::make_shared<Order>());
  server.on_get("/old", [](const http_request&) {
    return http_response::empty().with_status(301).with_header("Location", "/orders");
  });
  server.on_get("/older", [](const http_request&) {
    return http_response::empty().with_status(302);  // finding: redirect-without-location
  });
  server.on_post("/jobs", [](const http_request& request) {
    const json job = json::parse(request.get_content());  // finding: uncaught-input-exception
    return http_response::empty().with_status(job.empty() ? 400 : 202);
  });
  server.on_put("/jobs", [](const http_request& request) {
    if (request.get_content().empty()) {
      return http_response::string("no content").with_status(http_utils::http_bad_request);
    }
    return http_response::empty().with_status(http_utils::http_created);
  });
  server.start(true);
}
