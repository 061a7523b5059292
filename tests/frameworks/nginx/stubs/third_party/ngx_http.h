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
