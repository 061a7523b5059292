// args: --std=c++20
// A server as people write them with cinatra: lambdas, coroutines and methods as handlers, an
// aspect that checks who asks, helpers for errors.
// --- tasks.h
#pragma once

#include <optional>
#include <string>

#include "third_party/cinatra.hpp"

struct Task {
  int id = 0;
  std::string text;
  std::string version;
};

std::optional<Task> findTask(int id);
int storeTask(const std::string& text);
bool removeTask(int id);

// Lets only those through who have a token.
struct TokenCheck {
  bool before(cinatra::coro_http_request& req, cinatra::coro_http_response& resp);
};

class TaskService {
public:
  void get(cinatra::coro_http_request& req, cinatra::coro_http_response& resp);
  void add(cinatra::coro_http_request& req, cinatra::coro_http_response& resp);
  void remove(cinatra::coro_http_request& req, cinatra::coro_http_response& resp);
};

void sendError(cinatra::coro_http_response& resp,
               cinatra::status_type status,
               const std::string& message);
void addPages(cinatra::coro_http_server& server);

// --- tasks.cpp
#include "tasks.h"

using namespace cinatra;

void sendError(coro_http_response& resp, status_type status, const std::string& message) {
  resp.add_header("Content-Type", "application/json");
  resp.set_status_and_content(status, "{\"error\":\"" + message + "\"}");
}

bool TokenCheck::before(coro_http_request& req, coro_http_response& resp) {
  if (req.get_header_value("Authorization").empty()) {
    // finding: unauthorized-without-challenge
    resp.set_status_and_content(status_type::unauthorized, "who are you?");
    return false;
  }
  return true;
}

void TaskService::get(coro_http_request& req, coro_http_response& resp) {
  int id = 0;
  try {
    id = std::stoi(req.params_["id"]);
  } catch (const std::exception&) {
    // finding: broad-catch-hides-client-error
    sendError(resp, status_type::internal_server_error, "id is no number");
    return;
  }
  const std::optional<Task> task = findTask(id);
  if (!task) {
    return sendError(resp, status_type::not_found, "no such task");
  }
  if (req.get_header_value("If-None-Match") == task->version) {
    // finding: not-modified-with-body
    // finding: not-modified-missing-headers
    resp.set_status_and_content(status_type::not_modified, "not modified");
    return;
  }
  resp.add_header("ETag", task->version);
  resp.set_status_and_content(status_type::ok, task->text);
}

void TaskService::add(coro_http_request& req, coro_http_response& resp) {
  if (req.get_body().empty()) {
    sendError(resp, status_type::bad_request, "text is missing");
    return;
  }
  const int id = storeTask(std::string(req.get_body()));
  // missed: created-without-location methods that are template arguments are not known
  resp.set_status_and_content(status_type::created, std::to_string(id));
}

void TaskService::remove(coro_http_request& req, coro_http_response& resp) {
  // finding: uncaught-input-exception
  if (!removeTask(std::stoi(req.params_["id"]))) {
    sendError(resp, status_type::not_found, "no such task");
    return;
  }
  resp.set_status_and_content(status_type::no_content, "");
}

// --- pages.cpp
#include "tasks.h"

using namespace cinatra;
using async_simple::coro::Lazy;

void addPages(coro_http_server& server) {
  server.set_http_handler<GET>("/", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status_and_content(status_type::ok, "<h1>tasks</h1>");
  });

  server.set_http_handler<GET>(
      "/old", [](coro_http_request&, coro_http_response& resp) { resp.redirect("/", true); });

  server.set_http_handler<POST>("/login", [](coro_http_request& req, coro_http_response& resp) {
    if (req.get_query_value("user").empty()) {
      // finding: status-overwritten "400 (Bad Request) is replaced by 302 (Found)"
      resp.set_status(status_type::bad_request);
    }
    resp.set_status(status_type::moved_temporarily);  // finding: redirect-without-location
    resp.add_cookie(cookie("user", std::string(req.get_query_value("user"))));
  });

  server.set_http_handler<GET, POST>("/form", [](coro_http_request& req, coro_http_response& resp) {
    if (req.get_method() != "POST") {
      // finding: method-not-allowed-without-allow
      sendError(resp, status_type::method_not_allowed, "POST only");
      return;
    }
    resp.set_status_and_content(status_type::ok, "thank you");
  });

  server.set_http_handler<DEL>("/cache", [](coro_http_request&, coro_http_response& resp) {
    // The framework fills the content with its own text where there is none.
    // missed: no-content-with-body what the framework adds is not known
    resp.set_status(status_type::no_content);
  });

  server.set_http_handler<GET>(
      "/part", [](coro_http_request& req, coro_http_response& resp) -> Lazy<void> {
        resp.set_content("part of it");
        if (req.get_header_value("Range").empty()) {
          resp.set_status(status_type::ok);
          co_return;
        }
        resp.set_status(
            status_type::partial_content);  // finding: partial-content-without-content-range
      });

  server.set_http_handler<GET>(
      "/slow", [](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
        resp.set_delay(true);
        resp.set_status_and_content(status_type::ok, "slow");
        co_await resp.get_conn()->reply();
        resp.set_status(status_type::accepted);  // finding: status-after-send
      });
}

// --- main.cpp
#include "tasks.h"

using namespace cinatra;

int main() {
  coro_http_server server(4, 8080);
  TaskService service;
  server.set_http_handler<GET>("/tasks/:id", &TaskService::get, service);
  server.set_http_handler<POST>("/tasks", &TaskService::add, service, TokenCheck{});
  server.set_http_handler<DEL>("/tasks/:id", &TaskService::remove, service, TokenCheck{});
  addPages(server);
  return server.sync_start() ? 1 : 0;
}
