// args: --define=H2O_USE_LIBUV=0
// Every part of the model against the headers of libh2o-dev 2.2: one handler for each.
// --- effects.cpp
#include <h2o.h>
#include <h2o/http1.h>
#include <initializer_list>

// How a response is written.

static int setStatus(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 418;
  req->res.reason = "I'm a teapot";
  h2o_send_inline(req, H2O_STRLIT("tea"));
  return 0;
}

static int contentLength(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 200;
  req->res.content_length = 0;
  req->http1_is_persistent = 0;
  h2o_send_inline(req, "", 0);
  return 0;
}

static int addsByToken(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 302;
  h2o_add_header(&req->pool, &req->res.headers, H2O_TOKEN_LOCATION, NULL, H2O_STRLIT("/new"));
  h2o_send_inline(req, "", 0);
  return 0;
}

static int addsByText(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 200;
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("set-cookie"), 1, NULL, H2O_STRLIT("a=1"));
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("set-cookie"), 1, NULL, H2O_STRLIT("b=2"));
  h2o_send_inline(req, "", 0);
  return 0;
}

static int setsByText(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 200;
  h2o_set_header_by_str(&req->pool, &req->res.headers, H2O_STRLIT("x-a"), 0, H2O_STRLIT("1"), 0);
  h2o_set_header_by_str(&req->pool, &req->res.headers, H2O_STRLIT("x-a"), 0, H2O_STRLIT("2"), 0);
  h2o_set_header_by_str(&req->pool, &req->res.headers, H2O_STRLIT("x-b"), 0, H2O_STRLIT("1"), 1);
  h2o_set_header_by_str(&req->pool, &req->res.headers, H2O_STRLIT("x-b"), 0, H2O_STRLIT("2"), 1);
  h2o_send_inline(req, "", 0);
  return 0;
}

static int setsByToken(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 200;
  h2o_set_header(
      &req->pool, &req->res.headers, H2O_TOKEN_CONTENT_TYPE, H2O_STRLIT("text/plain"), 0);
  h2o_set_header(&req->pool, &req->res.headers, H2O_TOKEN_CONTENT_TYPE, H2O_STRLIT("text/html"), 1);
  h2o_set_header_token(&req->pool, &req->res.headers, H2O_TOKEN_VARY, H2O_STRLIT("accept"));
  h2o_send_inline(req, "", 0);
  return 0;
}

static int deletes(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 200;
  h2o_delete_header(&req->res.headers, 0);
  h2o_send_inline(req, "", 0);
  return 0;
}

static int sendsError(h2o_handler_t*, h2o_req_t* req) {
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("x-lost"), 0, NULL, H2O_STRLIT("1"));
  h2o_send_error_404(req, "Not Found", "no such page", 0);
  return 0;
}

static int sendsErrorWithFields(h2o_handler_t*, h2o_req_t* req) {
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("allow"), 0, NULL, H2O_STRLIT("GET"));
  h2o_send_error_405(req, "Method Not Allowed", "", H2O_SEND_ERROR_KEEP_HEADERS);
  return 0;
}

static int sendsGenericError(h2o_handler_t*, h2o_req_t* req) {
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("x-lost"), 0, NULL, H2O_STRLIT("1"));
  h2o_send_error_generic(req, 429, "Too Many Requests", "later", 0);
  return 0;
}

static int sendsErrorLater(h2o_handler_t*, h2o_req_t* req) {
  h2o_add_header_by_str(
      &req->pool, &req->res.headers, H2O_STRLIT("x-kept"), 0, NULL, H2O_STRLIT("1"));
  h2o_send_error_deferred(req, 503, "Busy", "busy", H2O_SEND_ERROR_KEEP_HEADERS);
  return 0;
}

static int redirects(h2o_handler_t*, h2o_req_t* req) {
  h2o_send_redirect(req, 308, "Permanent Redirect", H2O_STRLIT("/new"));
  return 0;
}

static int sends(h2o_handler_t*, h2o_req_t* req) {
  static h2o_generator_t generator = {NULL, NULL};
  h2o_iovec_t content = h2o_strdup(&req->pool, "hello", SIZE_MAX);
  req->res.status = 202;
  h2o_start_response(req, &generator);
  h2o_send(req, &content, 1, H2O_SEND_STATE_FINAL);
  return 0;
}

static int sendsNothing(h2o_handler_t*, h2o_req_t* req) {
  static h2o_generator_t generator = {NULL, NULL};
  req->res.status = 204;
  h2o_start_response(req, &generator);
  h2o_send(req, NULL, 0, H2O_SEND_STATE_FINAL);
  return 0;
}

static int sendsInParts(h2o_handler_t*, h2o_req_t* req) {
  static h2o_generator_t generator = {NULL, NULL};
  h2o_iovec_t part = h2o_iovec_init(H2O_STRLIT("part"));
  req->res.status = 200;
  h2o_start_response(req, &generator);
  h2o_send(req, &part, 1, H2O_SEND_STATE_IN_PROGRESS);
  req->res.status = 500;  // has no effect
  return 0;
}

static int sendsFile(h2o_handler_t*, h2o_req_t* req) {
  if (h2o_file_send(req, 200, "OK", "/srv/a", h2o_iovec_init(H2O_STRLIT("text/html")), 0) != 0) {
    h2o_send_error_404(req, "Not Found", "no such file", 0);
  }
  return 0;
}

static int upgrades(h2o_handler_t*, h2o_req_t* req) {
  req->res.status = 101;
  h2o_http1_upgrade(req, NULL, 0, [](void*, h2o_socket_t*, size_t) {}, NULL);
  return 0;
}

static int sendsTwice(h2o_handler_t*, h2o_req_t* req) {
  h2o_send_error_400(req, "Bad Request", "bad", 0);
  req->res.status = 200;
  h2o_send_inline(req, H2O_STRLIT("good"));
  return 0;
}

static int declines(h2o_handler_t*, h2o_req_t*) {
  return -1;
}

// What is read of the request.

static int reads(h2o_handler_t*, h2o_req_t* req) {
  if (h2o_memis(req->method.base, req->method.len, H2O_STRLIT("POST"))) {
    h2o_send_error_405(req, "Method Not Allowed", "", 0);
  } else if (req->path_normalized.len == 1 || req->path.len == 1 || req->query_at != SIZE_MAX) {
    h2o_send_error_404(req, "Not Found", "", 0);
  } else if (h2o_find_header(&req->headers, H2O_TOKEN_AUTHORIZATION, -1) == -1) {
    h2o_send_error_403(req, "Forbidden", "", 0);
  } else if (h2o_find_header_by_str(&req->headers, H2O_STRLIT("x-a"), -1) == -1) {
    h2o_send_error_400(req, "Bad Request", "", 0);
  } else if (req->entity.base == NULL) {
    h2o_send_error_417(req, "Expectation Failed", "", 0);
  } else if (req->headers.size > 10) {
    h2o_send_error_416(req, "Range Not Satisfiable", "", 0);
  } else if (req->authority.len == 0 || req->upgrade.base != NULL || req->version < 0x200) {
    h2o_send_error_502(req, "Bad Gateway", "", 0);
  }
  return 0;
}

void add(h2o_hostconf_t* host) {
  h2o_pathconf_t* path = h2o_config_register_path(host, "/a", 0);
  h2o_handler_t* handler = h2o_create_handler(path, sizeof(*handler));
  handler->on_req = setStatus;
  for (auto each : {contentLength, addsByToken, addsByText, setsByText, setsByToken, deletes,
                    sendsError, sendsErrorWithFields, sendsGenericError, sendsErrorLater, redirects,
                    sends, sendsNothing, sendsInParts, sendsFile, upgrades, sendsTwice, declines,
                    reads}) {
    h2o_create_handler(path, sizeof(*handler))->on_req = each;
  }
}
// --- declared.cpp
#include <h2o.h>

// What 2.3 declares, and h2o/websocket.h, which needs another library.

extern "C" {
typedef struct st_h2o_sendvec_t {
  char* raw;
  size_t len;
} h2o_sendvec_t;
typedef struct st_h2o_websocket_conn_t h2o_websocket_conn_t;
typedef void (*h2o_websocket_msg_callback)(h2o_websocket_conn_t* conn, const void* arg);
void h2o_sendvec(h2o_req_t* req, h2o_sendvec_t* vecs, size_t veccnt, h2o_send_state_t state);
int h2o_is_websocket_handshake(h2o_req_t* req, const char** client_key);
h2o_websocket_conn_t* h2o_upgrade_to_websocket(h2o_req_t* req,
                                               const char* client_key,
                                               void* user_data,
                                               h2o_websocket_msg_callback msg_cb);
}

static int sendsVectors(h2o_handler_t*, h2o_req_t* req) {
  static h2o_generator_t generator = {NULL, NULL};
  h2o_sendvec_t part = {};
  req->res.status = 200;
  h2o_start_response(req, &generator);
  if (req->entity.len == 0) {
    h2o_sendvec(req, &part, 1, H2O_SEND_STATE_FINAL);
  } else {
    h2o_sendvec(req, &part, 1, H2O_SEND_STATE_IN_PROGRESS);
  }
  return 0;
}

static int opensWebSocket(h2o_handler_t*, h2o_req_t* req) {
  const char* key = NULL;
  if (h2o_is_websocket_handshake(req, &key) != 0 || key == NULL) {
    return -1;
  }
  h2o_upgrade_to_websocket(req, key, NULL, [](h2o_websocket_conn_t*, const void*) {});
  return 0;
}

static int allocates(h2o_handler_t*, h2o_req_t* req) {
  char* text = (char*) h2o_mem_alloc_pool(&req->pool, 10);
  h2o_iovec_t content =
      h2o_concat(&req->pool, h2o_iovec_init(text, 10), h2o_iovec_init(H2O_STRLIT("a")));
  req->res.status = 203;
  req->res.mime_attr = NULL;
  h2o_send_inline(req, content.base, content.len);
  return 0;
}
