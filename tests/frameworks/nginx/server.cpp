// A module as people write them for nginx: content handlers of locations, helpers, the request
// content read first.
// --- module.cpp
#include <cstring>
#include <string>

#include "third_party/ngx_http.h"

static ngx_int_t setField(ngx_http_request_t* r, const char* name, const char* value) {
  auto* field = static_cast<ngx_table_elt_t*>(ngx_list_push(&r->headers_out.headers));
  if (field == nullptr) {
    return NGX_ERROR;
  }
  field->hash = 1;
  field->key = {std::strlen(name), (u_char*)name};
  field->value = {std::strlen(value), (u_char*)value};
  return NGX_OK;
}

static ngx_int_t hello(ngx_http_request_t* r) {
  if ((r->method & (NGX_HTTP_GET | NGX_HTTP_HEAD)) == 0) {
    return NGX_HTTP_NOT_ALLOWED;  // finding: method-not-allowed-without-allow
  }
  const ngx_int_t discarded = ngx_http_discard_request_body(r);
  if (discarded != NGX_OK) {
    return discarded;
  }
  r->headers_out.status = NGX_HTTP_OK;
  r->headers_out.content_length_n = 5;
  ngx_str_set(&r->headers_out.content_type, "text/plain");
  ngx_int_t status = ngx_http_send_header(r);
  if (status == NGX_ERROR || status > NGX_OK || r->header_only) {
    return status;
  }
  static u_char text[] = "hello";
  ngx_buf_t buffer = {text, text + 5, 1};
  ngx_chain_t out = {&buffer, nullptr};
  return ngx_http_output_filter(r, &out);
}

static ngx_int_t login(ngx_http_request_t* r) {
  if (r->headers_in.authorization == nullptr) {
    r->headers_out.www_authenticate =
        static_cast<ngx_table_elt_t*>(ngx_list_push(&r->headers_out.headers));
    if (r->headers_out.www_authenticate == nullptr) {
      return NGX_HTTP_INTERNAL_SERVER_ERROR;
    }
    r->headers_out.www_authenticate->hash = 1;
    ngx_str_set(&r->headers_out.www_authenticate->key, "WWW-Authenticate");
    ngx_str_set(&r->headers_out.www_authenticate->value, "Basic realm=\"shop\"");
    return NGX_HTTP_UNAUTHORIZED;
  }
  if (r->args.len == 0) {
    return NGX_HTTP_UNAUTHORIZED;  // finding: unauthorized-without-challenge
  }
  return NGX_DECLINED;
}

static ngx_int_t moved(ngx_http_request_t* r) {
  if (r->uri.len < 2) {
    return NGX_HTTP_MOVED_TEMPORARILY;  // finding: redirect-without-location
  }
  if (setField(r, "Location", "/hello") != NGX_OK) {
    return NGX_HTTP_INTERNAL_SERVER_ERROR;
  }
  return NGX_HTTP_MOVED_TEMPORARILY;
}

static void stored(ngx_http_request_t* r) {
  if (r->request_body == nullptr || r->request_body->bufs == nullptr) {
    ngx_http_finalize_request(r, NGX_HTTP_BAD_REQUEST);
    return;
  }
  // missed: created-without-location which method leads to a function that waits for the content
  r->headers_out.status = 201;
  r->headers_out.content_length_n = 0;
  r->header_only = 1;
  ngx_http_finalize_request(r, ngx_http_send_header(r));
}

static ngx_int_t store(ngx_http_request_t* r) {
  if (r->method != NGX_HTTP_POST) {
    return setField(r, "Allow", "POST") == NGX_OK ? NGX_HTTP_NOT_ALLOWED
                                                  : NGX_HTTP_INTERNAL_SERVER_ERROR;
  }
  const ngx_int_t status = ngx_http_read_client_request_body(r, stored);
  return status >= NGX_HTTP_SPECIAL_RESPONSE ? status : NGX_DONE;
}

void configure(ngx_http_core_loc_conf_t* location, const std::string& name) {
  if (name == "hello") {
    location->handler = hello;
  } else if (name == "login") {
    location->handler = login;
  } else if (name == "moved") {
    location->handler = moved;
  } else {
    location->handler = store;
  }
}
