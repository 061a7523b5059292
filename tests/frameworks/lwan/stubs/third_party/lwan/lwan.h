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
