// A module as people write them for httpd: a content handler that dispatches on the request method,
// helpers, a hook that checks access.
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
