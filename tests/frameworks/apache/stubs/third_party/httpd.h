#pragma once

#include <cstddef>

#define OK 0
#define DECLINED -1
#define DONE -2
#define HTTP_CREATED 201
#define HTTP_NO_CONTENT 204
#define HTTP_MOVED_TEMPORARILY 302
#define HTTP_NOT_MODIFIED 304
#define HTTP_BAD_REQUEST 400
#define HTTP_UNAUTHORIZED 401
#define HTTP_FORBIDDEN 403
#define HTTP_NOT_FOUND 404
#define HTTP_METHOD_NOT_ALLOWED 405
#define HTTP_INTERNAL_SERVER_ERROR 500
#define M_GET 0
#define M_POST 2
#define M_DELETE 3
#define APR_HOOK_MIDDLE 10

struct apr_pool_t;
struct apr_table_t;

struct request_rec {
  apr_pool_t* pool;
  int header_only;
  const char* status_line;
  int status;
  int method_number;
  const char* method;
  apr_table_t* headers_in;
  apr_table_t* headers_out;
  apr_table_t* err_headers_out;
  apr_table_t* notes;
  const char* content_type;
  const char* handler;
  char* user;
  char* uri;
  char* path_info;
  char* args;
};

extern "C" {
const char* apr_table_get(const apr_table_t* t, const char* key);
void apr_table_set(apr_table_t* t, const char* key, const char* val);
void apr_table_setn(apr_table_t* t, const char* key, const char* val);
char* apr_pstrdup(apr_pool_t* p, const char* s);

void ap_set_content_type(request_rec* r, const char* ct);
int ap_rputs(const char* str, request_rec* r);
int ap_rprintf(request_rec* r, const char* fmt, ...);
int ap_setup_client_block(request_rec* r, int read_policy);
long ap_get_client_block(request_rec* r, char* buffer, std::size_t bufsiz);
void ap_note_basic_auth_failure(request_rec* r);
void ap_allow_methods(request_rec* r, int reset, ...);

typedef int ap_HOOK_handler_t(request_rec* r);
void ap_hook_handler(ap_HOOK_handler_t* pf,
                     const char* const* aszPre,
                     const char* const* aszSucc,
                     int nOrder);
}

struct module {
  const char* name;
  void (*register_hooks)(apr_pool_t* p);
};
