// args: --std=c++17 --include=config --include=/usr/share/nginx/src/src/core --include=/usr/share/nginx/src/src/event --include=/usr/share/nginx/src/src/os/unix --include=/usr/share/nginx/src/src/http --include=/usr/share/nginx/src/src/http/modules
// Every part of the model against the headers that Debian ships (nginx-dev): one handler for each.
// What the script "configure" of nginx would write is in the folder config.
// --- config/ngx_auto_headers.h
#define NGX_HAVE_UNISTD_H 1
#define NGX_HAVE_INTTYPES_H 1
#define NGX_HAVE_LIMITS_H 1
#define NGX_HAVE_SYS_PARAM_H 1
#define NGX_HAVE_SYS_MOUNT_H 1
#define NGX_HAVE_SYS_STATVFS_H 1
#define NGX_LINUX 1

// --- config/ngx_auto_config.h
#define NGX_HAVE_POSIX_SEM 1
#define NGX_HAVE_EPOLL 1
#define NGX_HAVE_C99_VARIADIC_MACROS 1
#define NGX_HAVE_GCC_VARIADIC_MACROS 1
#define NGX_HAVE_NONALIGNED 1
#define NGX_HAVE_LITTLE_ENDIAN 1
#define NGX_PTR_SIZE 8
#define NGX_SIG_ATOMIC_T_SIZE 4
#define NGX_SIZE_T_SIZE 8
#define NGX_OFF_T_SIZE 8
#define NGX_TIME_T_SIZE 8
#define NGX_MAX_SIZE_T_VALUE 9223372036854775807LL
#define NGX_MAX_OFF_T_VALUE 9223372036854775807LL
#define NGX_SIZE_T_LEN (sizeof("-9223372036854775808") - 1)
#define NGX_OFF_T_LEN (sizeof("-9223372036854775808") - 1)
#define NGX_TIME_T_LEN (sizeof("-9223372036854775808") - 1)
#define NGX_MAX_TIME_T_VALUE 9223372036854775807LL
#define NGX_HAVE_UNIX_DOMAIN 1
#define NGX_THREADS 0
#define NGX_HTTP_GZIP 1
#define NGX_HTTP_DAV 1
#define NGX_HTTP_X_FORWARDED_FOR 1

// --- content.cpp
extern "C" {
#include <ngx_config.h>

#include <ngx_core.h>

#include <ngx_http.h>
}

// How a handler says what the response is: the result, or a status that it sets.

static ngx_int_t returnsStatus(ngx_http_request_t*) {
  return NGX_HTTP_NOT_FOUND;
}

static ngx_int_t declines(ngx_http_request_t*) {
  return NGX_DECLINED;
}

static ngx_int_t fails(ngx_http_request_t*) {
  return NGX_ERROR;
}

static ngx_int_t returnsNobodysStatus(ngx_http_request_t*) {
  return NGX_HTTP_CLIENT_CLOSED_REQUEST;  // finding: unregistered-status
}

static ngx_int_t sendsHeader(ngx_http_request_t* r) {
  r->headers_out.status = NGX_HTTP_ACCEPTED;
  r->headers_out.content_length_n = 0;
  r->header_only = 1;
  return ngx_http_send_header(r);
}

static ngx_int_t sendsStatusLine(ngx_http_request_t* r) {
  r->headers_out.status = NGX_HTTP_CONFLICT;
  return ngx_http_send_header(r);
}

static ngx_int_t sendsText(ngx_http_request_t* r) {
  r->headers_out.status = NGX_HTTP_OK;
  r->headers_out.content_length_n = 5;
  ngx_str_set(&r->headers_out.content_type, "text/plain");
  auto* buffer = static_cast<ngx_buf_t*>(ngx_pcalloc(r->pool, sizeof(ngx_buf_t)));
  if (buffer == nullptr) {
    return NGX_HTTP_INTERNAL_SERVER_ERROR;
  }
  buffer->last_buf = 1;
  const ngx_int_t status = ngx_http_send_header(r);
  if (status == NGX_ERROR || status > NGX_OK || r->header_only) {
    return status;
  }
  ngx_chain_t out = {buffer, nullptr};
  return ngx_http_output_filter(r, &out);
}

static ngx_int_t sendsLate(ngx_http_request_t* r) {
  r->headers_out.status = NGX_HTTP_OK;
  ngx_http_send_header(r);
  r->headers_out.status = NGX_HTTP_CREATED;  // finding: status-after-send
  return ngx_http_send_special(r, NGX_HTTP_LAST);
}

static ngx_int_t sendsResponse(ngx_http_request_t* r) {
  ngx_http_complex_value_t text = {};
  ngx_str_t type = ngx_string("text/plain");
  return ngx_http_send_response(r, NGX_HTTP_OK, &type, &text);
}

static ngx_int_t sendsRedirect(ngx_http_request_t* r) {
  ngx_http_complex_value_t location = {};
  return ngx_http_send_response(r, NGX_HTTP_MOVED_TEMPORARILY, nullptr, &location);
}

static ngx_int_t sendsOtherRedirects(ngx_http_request_t* r) {
  ngx_http_complex_value_t location = {};
  switch (r->uri.len) {
  case 1: ngx_http_send_response(r, NGX_HTTP_MOVED_PERMANENTLY, nullptr, &location); break;
  case 2: ngx_http_send_response(r, NGX_HTTP_SEE_OTHER, nullptr, &location); break;
  case 3: ngx_http_send_response(r, NGX_HTTP_TEMPORARY_REDIRECT, nullptr, &location); break;
  default: ngx_http_send_response(r, NGX_HTTP_PERMANENT_REDIRECT, nullptr, &location);
  }
  return NGX_DONE;
}

static ngx_int_t sendsSpecialResponse(ngx_http_request_t* r) {
  ngx_http_clean_header(r);
  ngx_http_special_response_handler(r, NGX_HTTP_BAD_GATEWAY);
  return NGX_DONE;
}

static ngx_int_t filtersOut(ngx_http_request_t* r) {
  ngx_http_filter_finalize_request(r, &ngx_http_core_module, NGX_HTTP_FORBIDDEN);
  return NGX_DONE;
}

static ngx_int_t changesStatus(ngx_http_request_t* r) {
  ngx_str_t line = ngx_string("507 Insufficient Storage");
  r->headers_out.status_line = line;
  r->err_status = NGX_HTTP_INSUFFICIENT_STORAGE;
  ngx_http_send_header(r);
  return NGX_DONE;
}

static ngx_int_t goesElsewhere(ngx_http_request_t* r) {
  ngx_str_t uri = ngx_string("/elsewhere");
  return ngx_http_internal_redirect(r, &uri, nullptr);
}

static ngx_int_t goesToName(ngx_http_request_t* r) {
  ngx_str_t name = ngx_string("@elsewhere");
  return ngx_http_named_location(r, &name);
}

// Fields.

static ngx_int_t setsLocation(ngx_http_request_t* r) {
  ngx_http_clear_location(r);
  r->headers_out.location = static_cast<ngx_table_elt_t*>(ngx_list_push(&r->headers_out.headers));
  if (r->headers_out.location == nullptr) {
    return NGX_HTTP_INTERNAL_SERVER_ERROR;
  }
  r->headers_out.location->hash = 1;
  ngx_str_set(&r->headers_out.location->key, "Location");
  ngx_str_set(&r->headers_out.location->value, "/next");
  return NGX_HTTP_MOVED_TEMPORARILY;
}

static ngx_int_t setsNoLocation(ngx_http_request_t*) {
  return NGX_HTTP_MOVED_PERMANENTLY;  // finding: redirect-without-location
}

static ngx_int_t challenges(ngx_http_request_t* r) {
  r->headers_out.www_authenticate =
      static_cast<ngx_table_elt_t*>(ngx_list_push(&r->headers_out.headers));
  return NGX_HTTP_UNAUTHORIZED;
}

static ngx_int_t allows(ngx_http_request_t* r) {
  auto* field = static_cast<ngx_table_elt_t*>(ngx_list_push(&r->headers_out.headers));
  if (field == nullptr) {
    return NGX_HTTP_INTERNAL_SERVER_ERROR;
  }
  field->hash = 1;
  ngx_str_set(&field->key, "Allow");
  ngx_str_set(&field->value, "GET, HEAD");
  return NGX_HTTP_NOT_ALLOWED;
}

static ngx_int_t allowsNothing(ngx_http_request_t*) {
  return NGX_HTTP_NOT_ALLOWED;  // finding: method-not-allowed-without-allow
}

static ngx_int_t setsMembers(ngx_http_request_t* r) {
  r->headers_out.status = NGX_HTTP_PARTIAL_CONTENT;
  r->headers_out.content_range =
      static_cast<ngx_table_elt_t*>(ngx_list_push(&r->headers_out.headers));
  r->headers_out.last_modified_time = 0;
  r->headers_out.accept_ranges = nullptr;
  r->headers_out.etag = nullptr;
  ngx_http_set_etag(r);
  ngx_http_set_content_type(r);
  return ngx_http_send_header(r);
}

static char* contentHandlers(ngx_conf_t* configuration, ngx_command_t*, void*) {
  auto* location = static_cast<ngx_http_core_loc_conf_t*>(
      ngx_http_conf_get_module_loc_conf(configuration, ngx_http_core_module));
  location->handler = returnsStatus;
  location->handler = declines;
  location->handler = fails;
  location->handler = returnsNobodysStatus;
  location->handler = sendsHeader;
  location->handler = sendsStatusLine;
  location->handler = sendsText;
  location->handler = sendsLate;
  location->handler = sendsResponse;
  location->handler = sendsRedirect;
  location->handler = sendsOtherRedirects;
  location->handler = sendsSpecialResponse;
  location->handler = filtersOut;
  location->handler = changesStatus;
  location->handler = goesElsewhere;
  location->handler = goesToName;
  location->handler = setsLocation;
  location->handler = setsNoLocation;
  location->handler = challenges;
  location->handler = allows;
  location->handler = allowsNothing;
  location->handler = setsMembers;
  return NGX_CONF_OK;
}

ngx_command_t contentCommands[] = {
    {ngx_string("shown"), NGX_HTTP_LOC_CONF | NGX_CONF_NOARGS, contentHandlers, 0, 0, nullptr},
    ngx_null_command};

// --- requests.cpp
extern "C" {
#include <ngx_config.h>

#include <ngx_core.h>

#include <ngx_http.h>
}

static ngx_int_t readsMethod(ngx_http_request_t* r) {
  if ((r->method & (NGX_HTTP_GET | NGX_HTTP_HEAD)) == 0) {
    return NGX_HTTP_NOT_IMPLEMENTED;
  }
  return r->method == NGX_HTTP_GET ? NGX_HTTP_FORBIDDEN : NGX_DECLINED;
}

static ngx_int_t readsPath(ngx_http_request_t* r) {
  if (r->uri.len == 0 || r->uri.data[r->uri.len - 1] == '/') {
    return NGX_DECLINED;
  }
  return r->exten.len == 0 ? NGX_HTTP_NOT_FOUND : NGX_DECLINED;
}

static ngx_int_t readsFields(ngx_http_request_t* r) {
  if (r->headers_in.authorization == nullptr) {
    return NGX_HTTP_FORBIDDEN;
  }
  if (r->headers_in.if_none_match != nullptr) {
    return NGX_HTTP_NOT_MODIFIED;
  }
  if (r->headers_in.content_length_n > 100) {
    return NGX_HTTP_REQUEST_ENTITY_TOO_LARGE;
  }
  return ngx_http_auth_basic_user(r) == NGX_OK ? NGX_DECLINED : NGX_HTTP_BAD_REQUEST;
}

static ngx_int_t readsArguments(ngx_http_request_t* r) {
  ngx_str_t id;
  if (r->args.len == 0) {
    return NGX_HTTP_BAD_REQUEST;
  }
  u_char name[] = "id";
  return ngx_http_arg(r, name, 2, &id) == NGX_OK ? NGX_DECLINED : NGX_HTTP_CONFLICT;
}

static ngx_int_t readsMoreFields(ngx_http_request_t* r) {
  std::size_t root = 0;
  ngx_str_t path = {0, nullptr};
  if (r->headers_in.range != nullptr || r->headers_in.accept_encoding != nullptr) {
    return NGX_HTTP_NOT_IMPLEMENTED;
  }
  if (r->headers_in.te != nullptr || r->headers_in.cookies.nelts > 1) {
    return NGX_HTTP_BAD_REQUEST;
  }
  if (r->headers_in.user.len == 0 || r->headers_in.headers.size > 10) {
    return NGX_HTTP_FORBIDDEN;
  }
  if (r->http_version < NGX_HTTP_VERSION_11) {
    return NGX_HTTP_VERSION_NOT_SUPPORTED;
  }
  return ngx_http_map_uri_to_path(r, &path, &root, 0) == nullptr ? NGX_HTTP_NOT_FOUND : NGX_DECLINED;
}

static void answersContent(ngx_http_request_t* r) {
  if (r->request_body == nullptr || r->request_body->bufs == nullptr) {
    ngx_http_finalize_request(r, NGX_HTTP_BAD_REQUEST);
    return;
  }
  r->headers_out.status = NGX_HTTP_OK;
  ngx_http_finalize_request(r, ngx_http_send_header(r));
}

static ngx_int_t readsContent(ngx_http_request_t* r) {
  const ngx_int_t status = ngx_http_read_client_request_body(r, answersContent);
  return status >= NGX_HTTP_SPECIAL_RESPONSE ? status : NGX_DONE;
}

static ngx_int_t discardsContent(ngx_http_request_t* r) {
  const ngx_int_t status = ngx_http_discard_request_body(r);
  return status != NGX_OK ? status : NGX_HTTP_CONFLICT;
}

static ngx_int_t initialise(ngx_conf_t* configuration) {
  auto* core = static_cast<ngx_http_core_main_conf_t*>(
      ngx_http_conf_get_module_main_conf(configuration, ngx_http_core_module));
  auto* handler = static_cast<ngx_http_handler_pt*>(
      ngx_array_push(&core->phases[NGX_HTTP_ACCESS_PHASE].handlers));
  if (handler == nullptr) {
    return NGX_ERROR;
  }
  *handler = readsFields;
  return NGX_OK;
}

static void takesOver(ngx_http_request_t* r) {
  r->content_handler = readsPath;
}

static char* requestHandlers(ngx_conf_t* configuration, ngx_command_t*, void*) {
  auto* location = static_cast<ngx_http_core_loc_conf_t*>(
      ngx_http_conf_get_module_loc_conf(configuration, ngx_http_core_module));
  location->handler = readsMethod;
  location->handler = readsPath;
  location->handler = readsMoreFields;
  location->handler = readsArguments;
  location->handler = readsContent;
  location->handler = discardsContent;
  takesOver(nullptr);
  return initialise(configuration) == NGX_OK ? NGX_CONF_OK : nullptr;
}

ngx_command_t requestCommands[] = {
    {ngx_string("read"), NGX_HTTP_LOC_CONF | NGX_CONF_NOARGS, requestHandlers, 0, 0, nullptr},
    ngx_null_command};
