// args: --std=c++20
// Each entry of the model against declarations like those of lwan: one handler for each.
// --- third_party/lwan/lwan.h
#pragma once

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define LWAN_SECTION_NAME(name_) #name_
#define LWAN_HANDLER_REF(name_) lwan_handler_##name_

#define LWAN_HANDLER_ROUTE(name_, route_)                                                          \
  static enum lwan_http_status lwan_handler_##name_(                                               \
      struct lwan_request*, struct lwan_response*, void*);                                         \
  static const struct lwan_handler_info __attribute__((                                            \
      used, section(LWAN_SECTION_NAME(lwan_handler)))) lwan_handler_info_##name_ = {               \
      .name = #name_,                                                                              \
      .handler = lwan_handler_##name_,                                                             \
      .route = route_,                                                                             \
  };                                                                                               \
  __attribute__((used)) static enum lwan_http_status lwan_handler_##name_(                         \
      struct lwan_request* request __attribute__((unused)),                                        \
      struct lwan_response* response __attribute__((unused)),                                      \
      void* data __attribute__((unused)))
#define LWAN_HANDLER(name_) LWAN_HANDLER_ROUTE(name_, NULL)

enum lwan_http_status {
  HTTP_CLASS__INFORMATIONAL = 100,
  HTTP_CLASS__SUCCESS = 200,
  HTTP_CLASS__REDIRECT = 300,
  HTTP_CLASS__CLIENT_ERROR = 400,
  HTTP_CLASS__SERVER_ERROR = 500,
  HTTP_SWITCHING_PROTOCOLS = 101,
  HTTP_OK = 200,
  HTTP_PARTIAL_CONTENT = 206,
  HTTP_MOVED_PERMANENTLY = 301,
  HTTP_NOT_MODIFIED = 304,
  HTTP_TEMPORARY_REDIRECT = 307,
  HTTP_BAD_REQUEST = 400,
  HTTP_NOT_AUTHORIZED = 401,
  HTTP_FORBIDDEN = 403,
  HTTP_NOT_FOUND = 404,
  HTTP_NOT_ALLOWED = 405,
  HTTP_NOT_ACCEPTABLE = 406,
  HTTP_TIMEOUT = 408,
  HTTP_TOO_LARGE = 413,
  HTTP_RANGE_UNSATISFIABLE = 416,
  HTTP_I_AM_A_TEAPOT = 418,
  HTTP_CLIENT_TOO_HIGH = 420,
  HTTP_UNPROCESSABLE_CONTENT = 422,
  HTTP_INTERNAL_ERROR = 500,
  HTTP_NOT_IMPLEMENTED = 501,
  HTTP_UNAVAILABLE = 503,
  HTTP_SERVER_TOO_HIGH = 520,
};

enum lwan_request_flags {
  REQUEST_ALL_FLAGS = -1,
  REQUEST_METHOD_MASK = 15,
  REQUEST_METHOD_GET = 1,
  REQUEST_METHOD_POST = 11,
  REQUEST_METHOD_HEAD = 2,
  REQUEST_METHOD_OPTIONS = 4,
  REQUEST_METHOD_DELETE = 6,
  REQUEST_METHOD_PUT = 13,
};

struct lwan_value {
  char* value;
  size_t len;
};
struct lwan_key_value {
  char* key;
  char* value;
};
struct lwan_strbuf {
  char* buffer;
  size_t used;
};
struct lwan_key_value_array;

struct lwan_request;
struct lwan_response {
  struct lwan_strbuf* buffer;
  const char* mime_type;
  union {
    struct {
      const struct lwan_key_value* headers;
    };
    struct {
      enum lwan_http_status (*callback)(struct lwan_request* request, void* data);
      void* data;
    } stream;
  };
};
struct lwan_request {
  enum lwan_request_flags flags;
  int fd;
  struct lwan_value url;
  struct lwan_value original_url;
  struct lwan_response response;
};
struct lwan_handler_info {
  const char* name;
  enum lwan_http_status (*handler)(struct lwan_request*, struct lwan_response*, void*);
  const char* route;
};
struct lwan_url_map {
  enum lwan_http_status (*handler)(struct lwan_request*, struct lwan_response*, void*);
  void* data;
  const char* prefix;
};
struct lwan {
  int main_socket;
};

bool lwan_strbuf_set(struct lwan_strbuf* s1, const char* s2, size_t sz);
bool lwan_strbuf_setz(struct lwan_strbuf* s1, const char* s2);
bool lwan_strbuf_set_static(struct lwan_strbuf* s1, const char* s2, size_t sz);
bool lwan_strbuf_set_staticz(struct lwan_strbuf* s1, const char* s2);
bool lwan_strbuf_set_value(struct lwan_strbuf* s1, const struct lwan_value* s2);
bool lwan_strbuf_append_char(struct lwan_strbuf* s, const char c);
bool lwan_strbuf_append_str(struct lwan_strbuf* s1, const char* s2, size_t sz);
bool lwan_strbuf_append_strz(struct lwan_strbuf* s1, const char* s2);
bool lwan_strbuf_append_value(struct lwan_strbuf* s1, const struct lwan_value* s2);
bool lwan_strbuf_printf(struct lwan_strbuf* s1, const char* fmt, ...);
bool lwan_strbuf_append_printf(struct lwan_strbuf* s, const char* fmt, ...);
bool lwan_strbuf_vprintf(struct lwan_strbuf* s1, const char* fmt, va_list ap);
bool lwan_strbuf_append_vprintf(struct lwan_strbuf* s, const char* fmt, va_list v);
void lwan_strbuf_reset(struct lwan_strbuf* s);
size_t lwan_strbuf_get_length(const struct lwan_strbuf* s);

void lwan_set_url_map(struct lwan* l, const struct lwan_url_map* map);
int lwan_main(void);

const char* lwan_request_get_post_param(struct lwan_request* request, const char* key);
const char* lwan_request_get_query_param(struct lwan_request* request, const char* key);
const char* lwan_request_get_cookie(struct lwan_request* request, const char* key);
const char* lwan_request_get_header(struct lwan_request* request, const char* header);
const char* lwan_request_get_host(struct lwan_request* request);
enum lwan_request_flags lwan_request_get_method(const struct lwan_request* request);
const char* lwan_request_get_method_str(const struct lwan_request* request);
int lwan_request_get_range(struct lwan_request* request, long* from, long* to);
int lwan_request_get_if_modified_since(struct lwan_request* request, long* value);
const struct lwan_value* lwan_request_get_request_body(struct lwan_request* request);
const struct lwan_value* lwan_request_get_content_type(struct lwan_request* request);
const struct lwan_key_value_array* lwan_request_get_cookies(struct lwan_request* request);
const struct lwan_key_value_array* lwan_request_get_query_params(struct lwan_request* request);
enum lwan_request_flags lwan_request_get_accept_encoding(struct lwan_request* request);
const char* lwan_request_get_remote_address(const struct lwan_request* request, char* buffer);
enum lwan_http_status lwan_request_websocket_upgrade(struct lwan_request* request);

bool lwan_response_set_chunked(struct lwan_request* request, enum lwan_http_status status);
bool lwan_response_set_chunked_full(struct lwan_request* request,
                                    enum lwan_http_status status,
                                    const struct lwan_key_value* additional_headers);
void lwan_response_send_chunk(struct lwan_request* request);
bool lwan_response_set_event_stream(struct lwan_request* request, enum lwan_http_status status);
void lwan_response_send_event(struct lwan_request* request, const char* event);
void lwan_response_websocket_write_text(struct lwan_request* request);

struct lwan_tpl;
bool lwan_tpl_apply_with_buffer(struct lwan_tpl* tpl, struct lwan_strbuf* buf, void* variables);

#ifdef __cplusplus
}
#endif
// --- effects.cpp
#include "third_party/lwan/lwan.h"

// How a response is written.

LWAN_HANDLER_ROUTE(status, "/status") {
  return HTTP_NOT_FOUND;
}

LWAN_HANDLER(no_route) {
  return HTTP_I_AM_A_TEAPOT;
}

LWAN_HANDLER_ROUTE(mime_type, "/mime_type") {
  response->mime_type = "text/plain";
  lwan_strbuf_set_static(response->buffer, "hello", 5);
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(headers, "/headers") {
  static const struct lwan_key_value headers[] = {
      {(char*) "Location", (char*) "/new"}, {(char*) "Set-Cookie", (char*) "a=1"}, {}};
  response->headers = headers;
  return HTTP_MOVED_PERMANENTLY;
}

LWAN_HANDLER_ROUTE(sets, "/sets") {
  lwan_strbuf_set(response->buffer, "a", 1);
  lwan_strbuf_setz(response->buffer, "b");
  lwan_strbuf_set_staticz(response->buffer, "c");
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(value, "/value") {
  lwan_strbuf_set_value(response->buffer, &request->url);
  lwan_strbuf_append_value(response->buffer, &request->url);
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(appends, "/appends") {
  lwan_strbuf_append_str(response->buffer, "a", 1);
  lwan_strbuf_append_strz(response->buffer, "b");
  lwan_strbuf_append_char(response->buffer, 'c');
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(prints, "/prints") {
  lwan_strbuf_printf(response->buffer, "a");
  lwan_strbuf_append_printf(response->buffer, "b");
  return HTTP_OK;
}

static enum lwan_http_status print(struct lwan_response* response, const char* format, ...) {
  va_list arguments;
  va_start(arguments, format);
  lwan_strbuf_vprintf(response->buffer, format, arguments);
  lwan_strbuf_append_vprintf(response->buffer, format, arguments);
  va_end(arguments);
  return HTTP_FORBIDDEN;
}

LWAN_HANDLER_ROUTE(list, "/list") {
  return print(response, "a");
}

LWAN_HANDLER_ROUTE(resets, "/resets") {
  lwan_strbuf_setz(response->buffer, "a");
  lwan_strbuf_reset(response->buffer);
  return HTTP_NOT_MODIFIED;
}

LWAN_HANDLER_ROUTE(applies, "/applies") {
  lwan_tpl_apply_with_buffer((struct lwan_tpl*) data, response->buffer, NULL);
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(chunks, "/chunks") {
  response->mime_type = "text/plain";
  lwan_response_set_chunked(request, HTTP_PARTIAL_CONTENT);
  lwan_strbuf_setz(response->buffer, "a");
  lwan_response_send_chunk(request);
  return HTTP_PARTIAL_CONTENT;
}

LWAN_HANDLER_ROUTE(chunks_with_fields, "/chunks/fields") {
  const struct lwan_key_value fields[] = {{(char*) "X-A", (char*) "b"}, {}};
  lwan_response_set_chunked_full(request, HTTP_OK, fields);
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(events, "/events") {
  lwan_response_set_event_stream(request, HTTP_OK);
  lwan_strbuf_printf(response->buffer, "a");
  lwan_response_send_event(request, "event");
  return HTTP_OK;
}

LWAN_HANDLER_ROUTE(web_socket, "/ws") {
  const enum lwan_http_status handshake = lwan_request_websocket_upgrade(request);
  if (handshake != HTTP_SWITCHING_PROTOCOLS) {
    return handshake;
  }
  lwan_strbuf_setz(response->buffer, "a");
  lwan_response_websocket_write_text(request);
  return HTTP_SWITCHING_PROTOCOLS;
}

// What is read of the request.

LWAN_HANDLER_ROUTE(reads, "/reads") {
  long from, to;
  char address[50];
  if (lwan_request_get_method(request) == REQUEST_METHOD_POST) {
    return HTTP_NOT_ALLOWED;
  }
  if (lwan_request_get_method_str(request)[0] == 'P') {
    return HTTP_NOT_IMPLEMENTED;
  }
  if (request->url.len > 10 || request->original_url.len > 10) {
    return HTTP_TOO_LARGE;
  }
  if (!lwan_request_get_query_param(request, "a") || !lwan_request_get_post_param(request, "b")) {
    return HTTP_BAD_REQUEST;
  }
  if (!lwan_request_get_cookie(request, "session")) {
    return HTTP_FORBIDDEN;
  }
  if (!lwan_request_get_header(request, "Accept") || !lwan_request_get_host(request)) {
    return HTTP_NOT_ACCEPTABLE;
  }
  if (lwan_request_get_range(request, &from, &to) != 0) {
    return HTTP_RANGE_UNSATISFIABLE;
  }
  if (lwan_request_get_if_modified_since(request, &from) == 0) {
    return HTTP_NOT_MODIFIED;
  }
  if (!lwan_request_get_request_body(request) || !lwan_request_get_content_type(request)) {
    return HTTP_UNPROCESSABLE_CONTENT;
  }
  if (!lwan_request_get_cookies(request) || !lwan_request_get_query_params(request)) {
    return HTTP_UNAVAILABLE;
  }
  if (lwan_request_get_accept_encoding(request) == 0 ||
      !lwan_request_get_remote_address(request, address)) {
    return HTTP_INTERNAL_ERROR;
  }
  return HTTP_OK;
}
// --- map.cpp
#include "third_party/lwan/lwan.h"

// Handlers that stand in a table.

static enum lwan_http_status listed(struct lwan_request*, struct lwan_response* response, void*) {
  lwan_strbuf_setz(response->buffer, "a");
  return HTTP_OK;
}

void map(struct lwan* server) {
  const struct lwan_url_map paths[] = {{.handler = listed, .prefix = "/listed"}, {}};
  lwan_set_url_map(server, paths);
}
