// A module as people write them for httpd: a content handler that dispatches on the request method,
// helpers, a hook that checks access.
// --- third_party/httpd.h
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

// --- mod_orders.cpp
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "third_party/httpd.h"

using nlohmann::json;

static std::map<std::string, json> store;

static int sendJson(request_rec* r, const json& content) {
  ap_set_content_type(r, "application/json");
  ap_rputs(content.dump().c_str(), r);
  return OK;
}

static int unauthorized(request_rec* r) {
  ap_note_basic_auth_failure(r);
  return HTTP_UNAUTHORIZED;
}

static int readContent(request_rec* r, std::string& content) {
  const int status = ap_setup_client_block(r, 2);
  if (status != OK) {
    return status;
  }
  char buffer[1024];
  for (long read = 0; (read = ap_get_client_block(r, buffer, sizeof(buffer))) > 0;) {
    content.append(buffer, static_cast<std::size_t>(read));
  }
  return OK;
}

static int getOrder(request_rec* r) {
  const auto found = store.find(r->path_info);
  if (found == store.end()) {
    return HTTP_NOT_FOUND;
  }
  const char* tag = apr_table_get(r->headers_in, "If-None-Match");
  if (tag != nullptr && found->second.value("tag", "") == tag) {
    return HTTP_NOT_MODIFIED;
  }
  return sendJson(r, found->second);
}

static int createOrder(request_rec* r) {
  if (r->user == nullptr) {
    return unauthorized(r);
  }
  if (std::strcmp(r->user, "admin") != 0) {
    return HTTP_UNAUTHORIZED;  // finding: unauthorized-without-challenge
  }
  std::string content;
  const int status = readContent(r, content);
  if (status != OK) {
    return status;
  }
  try {
    const json order = json::parse(content);
    const std::string id = order.at("id");
    store[id] = order;
    r->status = HTTP_CREATED;
    apr_table_set(r->headers_out, "Location", ("/orders/" + id).c_str());
    return sendJson(r, order);
  } catch (const json::exception&) {
    return HTTP_BAD_REQUEST;
  }
}

static int deleteOrder(request_rec* r) {
  if (store.erase(r->path_info) == 0) {
    return HTTP_NOT_FOUND;
  }
  r->status = HTTP_NO_CONTENT;  // finding: no-content-with-body
  ap_rputs("deleted", r);
  return OK;
}

// A status that is returned makes the server send its own page, with Allow where it is due.
static int orders(request_rec* r) {
  if (r->handler == nullptr || std::strcmp(r->handler, "orders") != 0) {
    return DECLINED;
  }
  switch (r->method_number) {
  case M_GET: return getOrder(r);
  case M_POST: return createOrder(r);
  case M_DELETE: return deleteOrder(r);
  default: ap_allow_methods(r, 1, "GET", "POST", "DELETE", nullptr); return HTTP_METHOD_NOT_ALLOWED;
  }
}

static int moved(request_rec* r) {
  if (std::strcmp(r->uri, "/old") == 0) {
    apr_table_setn(r->headers_out, "Location", "/orders");
    return HTTP_MOVED_TEMPORARILY;
  }
  if (std::strcmp(r->uri, "/older") == 0) {
    return HTTP_MOVED_TEMPORARILY;  // finding: redirect-without-location
  }
  return DECLINED;
}

static void registerHooks(apr_pool_t*) {
  ap_hook_handler(orders, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(moved, nullptr, nullptr, APR_HOOK_MIDDLE);
}

module orders_module = {"orders", registerHooks};
