// args: --std=c++20
// A server as people write one with lwan: a handler for each path that fills the buffer and gives
// back its status.
// --- notes.h
#pragma once

#include "third_party/lwan/lwan.h"

enum lwan_http_status
replyError(struct lwan_response* response, enum lwan_http_status status, const char* why);
bool authorized(struct lwan_request* request);
// --- notes.cpp
#include "notes.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>

static std::map<int, std::string> notes;

enum lwan_http_status
replyError(struct lwan_response* response, enum lwan_http_status status, const char* why) {
  lwan_strbuf_printf(response->buffer, "{\"error\": \"%s\"}", why);
  return status;
}

bool authorized(struct lwan_request* request) {
  return lwan_request_get_header(request, "Authorization") != NULL;
}

LWAN_HANDLER_ROUTE(show, "/show") {
  const char* id = lwan_request_get_query_param(request, "id");
  if (id == NULL) {
    return replyError(response, HTTP_BAD_REQUEST, "id is missing");
  }
  const auto note = notes.find(std::atoi(id));
  if (note == notes.end()) {
    return HTTP_NOT_FOUND;
  }
  lwan_strbuf_set(response->buffer, note->second.c_str(), note->second.size());
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(create, "/create") {
  if (!authorized(request)) {
    return HTTP_NOT_AUTHORIZED;  // finding: unauthorized-without-challenge
  }
  const struct lwan_value* content = lwan_request_get_request_body(request);
  if (content == NULL) {
    return HTTP_BAD_REQUEST;
  }
  try {
    notes[1] = nlohmann::json::parse(std::string(content->value, content->len)).dump();
  } catch (const nlohmann::json::parse_error&) {
    return HTTP_INTERNAL_ERROR;  // finding: server-error-for-client-fault
  }
  lwan_strbuf_setz(response->buffer, notes[1].c_str());
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(found, "/found") {
  if (notes.empty()) {
    lwan_strbuf_setz(response->buffer, "{\"error\": \"no notes\"}");
    return HTTP_OK;  // finding: success-status-for-error
  }
  lwan_strbuf_setz(response->buffer, "{}");
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(cached, "/cached") {
  long since = 0;
  if (lwan_request_get_if_modified_since(request, &since) == 0 && since > 10) {
    return HTTP_NOT_MODIFIED;
  }
  lwan_strbuf_setz(response->buffer, "text");
  if (lwan_request_get_header(request, "If-None-Match") != NULL) {
    return HTTP_NOT_MODIFIED;  // finding: not-modified-with-body
  }
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(methods, "/methods") {
  switch (lwan_request_get_method(request)) {
  case REQUEST_METHOD_GET: lwan_strbuf_setz(response->buffer, "text"); return HTTP_OK;
  case REQUEST_METHOD_DELETE: notes.clear(); return HTTP_OK;
  default: return HTTP_NOT_ALLOWED;  // finding: method-not-allowed-without-allow
  }
}

LWAN_HANDLER_ROUTE(part, "/part") {
  long from, to;
  if (lwan_request_get_range(request, &from, &to) < 0) {
    return HTTP_RANGE_UNSATISFIABLE;  // finding: range-not-satisfiable-without-content-range
  }
  lwan_strbuf_setz(response->buffer, "part");
  return HTTP_PARTIAL_CONTENT;  // finding: partial-content-without-content-range
}
// --- main.cpp
#include "notes.h"

LWAN_HANDLER_ROUTE(moved, "/moved") {
  static const struct lwan_key_value headers[] = {{(char*) "Location", (char*) "/new"}, {}};
  response->headers = headers;
  return HTTP_MOVED_PERMANENTLY;
}

LWAN_HANDLER_ROUTE(nowhere, "/nowhere") {
  return HTTP_TEMPORARY_REDIRECT;  // finding: redirect-without-location
}

LWAN_HANDLER_ROUTE(typed, "/typed") {
  response->mime_type = "text/plain";
  return HTTP_MOVED_PERMANENTLY;  // finding: redirect-without-location
}

LWAN_HANDLER_ROUTE(streamed, "/streamed") {
  if (!lwan_response_set_chunked(request, HTTP_OK)) {
    return HTTP_INTERNAL_ERROR;  // false: status-after-send that result says that nothing was sent
  }
  for (int i = 0; i < 10; ++i) {
    lwan_strbuf_printf(response->buffer, "%d\n", i);
    lwan_response_send_chunk(request);
  }
  return HTTP_OK;
}

static enum lwan_http_status
listed(struct lwan_request* request, struct lwan_response* response, void*) {
  if (!authorized(request)) {
    return replyError(response, HTTP_FORBIDDEN, "not for you");
  }
  return HTTP_OK;
}

int main() {
  struct lwan server = {};
  const struct lwan_url_map paths[] = {{.handler = listed, .prefix = "/listed"}, {}};
  lwan_set_url_map(&server, paths);
  return lwan_main();
}
