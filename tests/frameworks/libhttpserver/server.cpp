// args: --std=c++20
// A server as people write them with the library: resources and functions behind paths, an own
// helper for errors, exceptions of the JSON parser, an authentication handler.
// --- third_party/httpserver.hpp
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace httpserver {
namespace http {

class http_utils {
public:
  static const int http_created;
  static const int http_no_content;
  static const int http_bad_request;
  static const int http_unauthorized;
  static const int http_not_found;
  static const int http_method_not_allowed;
  static const int http_conflict;
  static const int http_internal_server_error;
  static const char* http_header_location;
  static const char* http_header_allow;
};

}  // namespace http

class http_request {
public:
  std::string_view get_user() const;
  std::string_view get_pass() const;
  std::string_view get_path() const noexcept;
  std::string_view get_method() const noexcept;
  std::string_view get_header(std::string_view key) const;
  std::string_view get_arg_flat(std::string_view key) const;
  std::string_view get_content() const noexcept;

private:
  http_request() = default;
};

class http_response final {
public:
  http_response() = default;
  http_response(const http_response&) = delete;
  http_response& operator=(const http_response&) = delete;
  http_response(http_response&& other) noexcept;
  http_response& operator=(http_response&& other) noexcept;
  ~http_response();

  static http_response string(std::string response_body, std::string content_type = "text/plain");
  static http_response file(std::string path);
  static http_response empty(int mhd_flags = 0);
  static http_response unauthorized(std::string_view scheme,
                                    std::string_view realm,
                                    std::string response_body = {});

  int get_status() const noexcept;
  http_response& with_header(std::string key, std::string value) &;
  http_response&& with_header(std::string key, std::string value) &&;
  http_response& with_status(int code) &;
  http_response&& with_status(int code) &&;
};

class http_resource {
public:
  virtual ~http_resource() = default;
  virtual http_response render(const http_request&) { return http_response{}; }
  virtual http_response render_get(const http_request& req) { return render(req); }
  virtual http_response render_post(const http_request& req) { return render(req); }
  virtual http_response render_put(const http_request& req) { return render(req); }
  virtual http_response render_delete(const http_request& req) { return render(req); }
};

using error_handler = std::function<http_response(const http_request&)>;

class create_webserver {
public:
  explicit create_webserver(std::uint16_t port);
  create_webserver& not_found_handler(error_handler h);
  create_webserver& method_not_allowed_handler(error_handler h);
};

class webserver {
public:
  explicit webserver(const create_webserver& params);
  bool start(bool blocking = false);
  void register_path(const std::string& path, std::shared_ptr<http_resource> res);
  void on_get(const std::string& path, std::function<http_response(const http_request&)> handler);
  void on_post(const std::string& path, std::function<http_response(const http_request&)> handler);
  void on_put(const std::string& path, std::function<http_response(const http_request&)> handler);
};

}  // namespace httpserver

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
