// A module as people write them for nginx: content handlers of locations, helpers, the request
// content read first.
// --- third_party/ngx_http.h
#pragma once

#include <cstddef>

typedef long ngx_int_t;
typedef unsigned long ngx_uint_t;
typedef unsigned char u_char;

#define NGX_OK 0
#define NGX_ERROR -1
#define NGX_DONE -4
#define NGX_DECLINED -5
#define NGX_HTTP_GET 0x0002
#define NGX_HTTP_HEAD 0x0004
#define NGX_HTTP_POST 0x0008
#define NGX_HTTP_OK 200
#define NGX_HTTP_SPECIAL_RESPONSE 300
#define NGX_HTTP_MOVED_TEMPORARILY 302
#define NGX_HTTP_BAD_REQUEST 400
#define NGX_HTTP_UNAUTHORIZED 401
#define NGX_HTTP_NOT_FOUND 404
#define NGX_HTTP_NOT_ALLOWED 405
#define NGX_HTTP_INTERNAL_SERVER_ERROR 500

struct ngx_str_t {
  std::size_t len;
  u_char* data;
};

struct ngx_table_elt_t {
  ngx_uint_t hash;
  ngx_str_t key;
  ngx_str_t value;
};

struct ngx_list_t {
  void* part;
};

struct ngx_buf_t {
  u_char* pos;
  u_char* last;
  unsigned last_buf : 1;
};

struct ngx_chain_t {
  ngx_buf_t* buf;
  ngx_chain_t* next;
};

typedef struct {
  ngx_list_t headers;
  ngx_table_elt_t* authorization;
  long content_length_n;
} ngx_http_headers_in_t;

typedef struct {
  ngx_list_t headers;
  ngx_uint_t status;
  ngx_table_elt_t* location;
  ngx_table_elt_t* www_authenticate;
  std::size_t content_type_len;
  ngx_str_t content_type;
  long content_length_n;
} ngx_http_headers_out_t;

struct ngx_http_request_body_t {
  ngx_chain_t* bufs;
};

struct ngx_http_request_s {
  ngx_http_headers_in_t headers_in;
  ngx_http_headers_out_t headers_out;
  ngx_http_request_body_t* request_body;
  ngx_uint_t method;
  ngx_str_t uri;
  ngx_str_t args;
  unsigned header_only : 1;
};
typedef struct ngx_http_request_s ngx_http_request_t;
typedef ngx_int_t (*ngx_http_handler_pt)(ngx_http_request_t* r);

struct ngx_http_core_loc_conf_s {
  ngx_http_handler_pt handler;
};
typedef struct ngx_http_core_loc_conf_s ngx_http_core_loc_conf_t;

extern "C" {
void* ngx_list_push(ngx_list_t* list);
ngx_int_t ngx_http_send_header(ngx_http_request_t* r);
ngx_int_t ngx_http_output_filter(ngx_http_request_t* r, ngx_chain_t* chain);
ngx_int_t ngx_http_discard_request_body(ngx_http_request_t* r);
ngx_int_t ngx_http_read_client_request_body(ngx_http_request_t* r,
                                            void (*post_handler)(ngx_http_request_t* r));
void ngx_http_finalize_request(ngx_http_request_t* r, ngx_int_t rc);
}

#define ngx_str_set(str, text)   \
  (str)->len = sizeof(text) - 1; \
  (str)->data = (u_char*)text

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
