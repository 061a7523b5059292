// args: --define=H2O_USE_LIBUV=0
// A server as people write one with libh2o: a handler for each path that declines what is not for
// it, helpers that add fields and send.
// --- reply.h
#pragma once

#include <h2o.h>
#include <string>

void sendJson(h2o_req_t* req, int status, const char* reason, const std::string& json);
int sendError(h2o_req_t* req, int status, const char* message);
// --- reply.cpp
#include "reply.h"

void sendJson(h2o_req_t* req, int status, const char* reason, const std::string& json) {
  static h2o_generator_t generator = {NULL, NULL};
  h2o_iovec_t content = h2o_strdup(&req->pool, json.c_str(), json.size());
  req->res.status = status;
  req->res.reason = reason;
  h2o_add_header_by_str(&req->pool,
                        &req->res.headers,
                        H2O_STRLIT("content-type"),
                        1,
                        NULL,
                        H2O_STRLIT("application/json"));
  h2o_start_response(req, &generator);
  h2o_send(req, &content, 1, H2O_SEND_STATE_FINAL);
}

int sendError(h2o_req_t* req, int status, const char* message) {
  h2o_send_error_generic(req, status, "Error", message, 0);
  return 0;
}
// --- notes.cpp
#include "reply.h"

#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace {

std::map<int, std::string> notes;

bool isMethod(h2o_req_t* req, const char* method, size_t length) {
  return h2o_memis(req->method.base, req->method.len, method, length);
}

bool authorized(h2o_req_t* req) {
  if (h2o_find_header_by_str(&req->headers, H2O_STRLIT("authorization"), -1) != -1) {
    return true;
  }
  h2o_send_error_403(req, "Forbidden", "not for you", 0);
  return false;
}

bool loggedIn(h2o_req_t* req) {
  if (h2o_find_header(&req->headers, H2O_TOKEN_COOKIE, -1) != -1) {
    return true;
  }
  sendError(req, 401, "who are you?");  // finding: unauthorized-without-challenge
  return false;
}

bool challenged(h2o_req_t* req) {
  if (h2o_find_header(&req->headers, H2O_TOKEN_AUTHORIZATION, -1) != -1) {
    return true;
  }
  req->res.status = 401;
  h2o_add_header(&req->pool,
                 &req->res.headers,
                 H2O_TOKEN_WWW_AUTHENTICATE,
                 NULL,
                 H2O_STRLIT("Basic realm=notes"));
  h2o_send_inline(req, "", 0);
  return false;
}

int showNote(h2o_handler_t*, h2o_req_t* req) {
  if (!isMethod(req, H2O_STRLIT("GET"))) {
    return -1;
  }
  if (!challenged(req)) {
    return 0;
  }
  const auto note = notes.find(1);
  if (note == notes.end()) {
    sendJson(req, 200, "OK", R"({"error": "no such note"})");  // finding: success-status-for-error
    return 0;
  }
  if (h2o_find_header_by_str(&req->headers, H2O_STRLIT("if-none-match"), -1) != -1) {
    sendJson(req, 304, "Not Modified", "same");  // finding: not-modified-with-body
    return 0;
  }
  sendJson(req, 200, "OK", note->second);
  return 0;
}

int createNote(h2o_handler_t*, h2o_req_t* req) {
  if (!isMethod(req, H2O_STRLIT("POST")) || !authorized(req)) {
    return -1;
  }
  try {
    notes[1] = nlohmann::json::parse(std::string(req->entity.base, req->entity.len)).dump();
  } catch (const nlohmann::json::parse_error& error) {
    return sendError(req, 500, error.what());  // finding: server-error-for-client-fault
  }
  // missed: created-without-location the request method is compared by a function
  sendJson(req, 201, "Created", notes[1]);
  return 0;
}

int removeNote(h2o_handler_t*, h2o_req_t* req) {
  if (!loggedIn(req)) {
    return 0;
  }
  if (notes.erase(1) == 0) {
    h2o_send_error_404(req, "Not Found", "no such note", 0);  // finding: missing-return-after-error
  }
  req->res.status = 204;  // finding: no-content-with-body
  h2o_send_inline(req, H2O_STRLIT("removed"));
  return 0;
}

int cleared(h2o_handler_t*, h2o_req_t* req) {
  notes.clear();
  req->res.status = 204;  // finding: no-content-with-body
  req->res.reason = "No Content";
  h2o_send_inline(req, H2O_STRLIT("cleared"));
  return 0;
}

int wrongMethod(h2o_handler_t*, h2o_req_t* req) {
  // What is added before h2o_send_error_405 is lost without H2O_SEND_ERROR_KEEP_HEADERS.
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("allow"), 1, NULL, H2O_STRLIT("GET"));
  h2o_send_error_405(  // finding: method-not-allowed-without-allow
      req, "Method Not Allowed", "only GET", 0);
  return 0;
}

int wrongMethodWithFields(h2o_handler_t*, h2o_req_t* req) {
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("allow"), 1, NULL, H2O_STRLIT("GET"));
  h2o_send_error_405(req, "Method Not Allowed", "only GET", H2O_SEND_ERROR_KEEP_HEADERS);
  return 0;
}

int moved(h2o_handler_t*, h2o_req_t* req) {
  if (req->path_normalized.len > 10) {
    h2o_send_redirect(req, 301, "Moved Permanently", H2O_STRLIT("/new"));
    return 0;
  }
  req->res.status = 302;  // finding: redirect-without-location
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("x-location"), 0, NULL, H2O_STRLIT("/new"));
  h2o_send_inline(req, "", 0);
  return 0;
}

int late(h2o_handler_t*, h2o_req_t* req) {
  static h2o_generator_t generator = {NULL, NULL};
  h2o_iovec_t part = h2o_iovec_init(H2O_STRLIT("part"));
  req->res.status = 200;
  h2o_start_response(req, &generator);
  h2o_send(req, &part, 1, H2O_SEND_STATE_IN_PROGRESS);
  if (req->entity.len == 0) {
    req->res.status = 400;  // finding: status-after-send
  }
  return 0;
}

int file(h2o_handler_t*, h2o_req_t* req) {
  h2o_iovec_t type = h2o_iovec_init(H2O_STRLIT("text/html"));
  if (h2o_file_send(req, 200, "OK", "/srv/index.html", type, 0) != 0) {
    h2o_send_error_404(req, "Not Found", "no such file", 0);
  }
  return 0;
}

int unset(h2o_handler_t*, h2o_req_t* req) {
  h2o_send_inline(req, H2O_STRLIT("the status is 0"));
  return 0;
}

int nothing(h2o_handler_t*, h2o_req_t* req) {
  if (req->entity.base == NULL) {
    return 0;  // missed: no-response-on-path other results decline the request
  }
  sendJson(req, 200, "OK", "{}");
  return 0;
}

h2o_pathconf_t*
addHandler(h2o_hostconf_t* host, const char* path, int (*onRequest)(h2o_handler_t*, h2o_req_t*)) {
  h2o_pathconf_t* config = h2o_config_register_path(host, path, 0);
  h2o_handler_t* handler = h2o_create_handler(config, sizeof(*handler));
  handler->on_req = onRequest;
  return config;
}

}  // namespace

int main() {
  h2o_globalconf_t config;
  h2o_config_init(&config);
  h2o_hostconf_t* host =
      h2o_config_register_host(&config, h2o_iovec_init(H2O_STRLIT("default")), 65535);
  addHandler(host, "/note", showNote);
  addHandler(host, "/note", createNote);
  addHandler(host, "/note", removeNote);
  addHandler(host, "/clear", cleared);
  addHandler(host, "/wrong", wrongMethod);
  addHandler(host, "/wrong", wrongMethodWithFields);
  addHandler(host, "/moved", moved);
  addHandler(host, "/late", late);
  addHandler(host, "/file", file);
  addHandler(host, "/unset", unset);
  addHandler(host, "/nothing", nothing);
}
