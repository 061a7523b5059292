// args: --std=c++20
// Each entry of the model against declarations like those of lwan: one handler for each.
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
