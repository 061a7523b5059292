// A handler written against a newer libh2o than the one that Debian ships: requests that know how
// long their content is before it has come.
// --- third_party/h2o.h
#pragma once

#include <cstddef>
#include <cstdint>

#define H2O_STRLIT(s) (s), sizeof(s) - 1

extern "C" {

typedef struct st_h2o_req_t h2o_req_t;
typedef struct st_h2o_handler_t h2o_handler_t;

typedef struct st_h2o_iovec_t {
  char* base;
  size_t len;
} h2o_iovec_t;

typedef struct st_h2o_res_t {
  int status;
  const char* reason;
  size_t content_length;
} h2o_res_t;

struct st_h2o_req_t {
  h2o_iovec_t method;
  h2o_iovec_t path;
  int version;
  h2o_iovec_t entity;
  size_t req_body_bytes_received;
  size_t content_length;
  h2o_res_t res;
};

struct st_h2o_handler_t {
  int (*on_req)(struct st_h2o_handler_t* self, h2o_req_t* req);
  unsigned supports_request_streaming : 1;
};

int h2o_memis(const void* target, size_t target_len, const void* test, size_t test_len);
void h2o_send_inline(h2o_req_t* req, const char* body, size_t len);
void h2o_send_error_400(h2o_req_t* req, const char* reason, const char* body, int flags);
void h2o_send_error_413(h2o_req_t* req, const char* reason, const char* body, int flags);
}
// --- upload.cpp
#include <cstdint>

#include "third_party/h2o.h"

static const size_t kLimit = 1 << 20;

static int storeFile(h2o_handler_t*, h2o_req_t* req) {
  if (!h2o_memis(req->method.base, req->method.len, H2O_STRLIT("PUT"))) {
    return -1;
  }
  if (req->content_length == SIZE_MAX) {
    h2o_send_error_400(req, "Bad Request", "say how long it is", 0);
    return 0;
  }
  if (req->content_length > kLimit) {
    h2o_send_error_413(req, "Content Too Large", "a megabyte at most", 0);
    return 0;
  }
  req->res.status = 204;
  req->res.reason = "No Content";
  h2o_send_inline(req, "", 0);
  return 0;
}

void serve(h2o_handler_t* handler) {
  handler->on_req = storeFile;
  handler->supports_request_streaming = 1;
}
