// A small shop as people write one with libevent's HTTP server: callbacks for paths, one for the
// rest, and helpers around evbuffers and header lists.
// --- reply.h
#pragma once

#include <event2/http.h>
#include <string>

void sendText(evhttp_request* req,
              int status,
              const std::string& text,
              const char* type = "text/plain");
void sendEmpty(evhttp_request* req, int status);
void sendError(evhttp_request* req, int status, const std::string& message);
void redirect(evhttp_request* req, int status, const std::string& target);
void setField(evhttp_request* req, const char* name, const std::string& value);
const char* field(evhttp_request* req, const char* name);
std::string contentOf(evhttp_request* req);
// --- reply.cpp
#include "reply.h"

#include <event2/buffer.h>
#include <nlohmann/json.hpp>

void setField(evhttp_request* req, const char* name, const std::string& value) {
  evhttp_add_header(evhttp_request_get_output_headers(req), name, value.c_str());
}

const char* field(evhttp_request* req, const char* name) {
  return evhttp_find_header(evhttp_request_get_input_headers(req), name);
}

std::string contentOf(evhttp_request* req) {
  evbuffer* buffer = evhttp_request_get_input_buffer(req);
  const std::size_t size = evbuffer_get_length(buffer);
  return std::string(reinterpret_cast<const char*>(evbuffer_pullup(buffer, -1)), size);
}

void sendText(evhttp_request* req, int status, const std::string& text, const char* type) {
  setField(req, "Content-Type", type);
  evbuffer* content = evbuffer_new();
  evbuffer_add(content, text.data(), text.size());
  evhttp_send_reply(req, status, nullptr, content);
  evbuffer_free(content);
}

void sendEmpty(evhttp_request* req, int status) {
  evhttp_send_reply(req, status, nullptr, nullptr);
}

void sendError(evhttp_request* req, int status, const std::string& message) {
  const nlohmann::json error = {{"error", message}};
  sendText(req, status, error.dump(), "application/json");
}

void redirect(evhttp_request* req, int status, const std::string& target) {
  setField(req, "Location", target);
  evhttp_send_reply(req, status, nullptr, nullptr);
}
// --- shop.cpp
#include <cstring>
#include <deque>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/keyvalq_struct.h>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "reply.h"

namespace {

class Shop {
public:
  explicit Shop(event_base* base) : base_(base) {}

  void orders(evhttp_request* req);
  void order(evhttp_request* req, const std::string& id);
  void report(evhttp_request* req);
  void wait(evhttp_request* req);
  void answerAll();

private:
  struct Waiting {
    evhttp_request* req;
    std::string id;
  };

  event_base* base_;
  std::map<std::string, nlohmann::json> orders_;
  std::deque<evhttp_request*> waiting_;
};

bool isAllowed(evhttp_request* req) {
  const char* credentials = field(req, "Authorization");
  return credentials != nullptr && std::strcmp(credentials, "Bearer secret") == 0;
}

void wrongMethod(evhttp_request* req) {
  sendError(req, HTTP_BADMETHOD, "no");  // finding: method-not-allowed-without-allow
}

// An error page drops the fields that were set before it.
void wrongMethodPage(evhttp_request* req, const char* allowed) {
  evhttp_add_header(evhttp_request_get_output_headers(req), "Allow", allowed);
  evhttp_send_error(req, HTTP_BADMETHOD, "Method Not Allowed");  // finding: method-not-allowed-without-allow
}

void Shop::orders(evhttp_request* req) {
  switch (evhttp_request_get_command(req)) {
  case EVHTTP_REQ_GET: {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& [id, order] : orders_) {
      list.push_back(order);
    }
    return sendText(req, HTTP_OK, list.dump(), "application/json");
  }
  case EVHTTP_REQ_POST: {
    nlohmann::json made;
    try {
      made = nlohmann::json::parse(contentOf(req));
    } catch (const nlohmann::json::parse_error& e) {
      // finding: server-error-for-client-fault
      sendError(req, HTTP_INTERNAL, e.what());
      return;
    }
    const std::string id = std::to_string(orders_.size() + 1);
    orders_[id] = made;
    return redirect(req, 201, "/orders/" + id);
  }
  default: return wrongMethod(req);
  }
}

void Shop::order(evhttp_request* req, const std::string& id) {
  const auto found = orders_.find(id);
  if (found == orders_.end()) {
    evhttp_send_error(req, HTTP_NOTFOUND, "no such order");
    return;
  }
  const evhttp_cmd_type method = evhttp_request_get_command(req);
  if (method == EVHTTP_REQ_GET) {
    const char* known = field(req, "If-None-Match");
    if (known != nullptr && std::strcmp(known, "\"1\"") == 0) {
      sendEmpty(req, HTTP_NOTMODIFIED);
      return;
    }
    setField(req, "ETag", "\"1\"");
    sendText(req, HTTP_OK, found->second.dump(), "application/json");
    return;
  }
  if (method == EVHTTP_REQ_PUT) {
    try {
      found->second = nlohmann::json::parse(contentOf(req));
    } catch (const nlohmann::json::parse_error& e) {
      sendError(req, HTTP_BADREQUEST, e.what());
      return;
    }
    sendEmpty(req, HTTP_NOCONTENT);
    return;
  }
  if (method == EVHTTP_REQ_DELETE) {
    orders_.erase(found);
    evbuffer* content = evbuffer_new();
    evbuffer_add_printf(content, "{\"deleted\": true}");
    // missed: no-content-with-body content that was collected in a buffer
    evhttp_send_reply(req, HTTP_NOCONTENT, "No Content", content);
    evbuffer_free(content);
    return;
  }
  wrongMethodPage(req, "GET, PUT, DELETE");
}

// Sent piece by piece.
void Shop::report(evhttp_request* req) {
  if (!isAllowed(req)) {
    sendEmpty(req, 401);  // finding: unauthorized-without-challenge
    return;
  }
  evhttp_add_header(evhttp_request_get_output_headers(req), "Content-Type", "text/csv");
  evhttp_send_reply_start(req, HTTP_OK, "OK");
  evbuffer* line = evbuffer_new();
  for (const auto& [id, order] : orders_) {
    evbuffer_add_printf(line, "%s\n", id.c_str());
    evhttp_send_reply_chunk(req, line);
  }
  evbuffer_free(line);
  evhttp_send_reply_end(req);
}

// Answered later, when there is something new.
void Shop::wait(evhttp_request* req) {
  waiting_.push_back(req);
}

void Shop::answerAll() {
  for (evhttp_request* req : waiting_) {
    sendText(req, HTTP_OK, "news");
  }
  waiting_.clear();
}

struct Delayed {
  evhttp_request* req;
  std::string text;
};

void answerDelayed(evutil_socket_t, short, void* state) {
  auto* delayed = static_cast<Delayed*>(state);
  sendText(delayed->req, HTTP_OK, delayed->text);
  delete delayed;
}

void delay(evhttp_request* req, void* base) {
  auto* delayed = new Delayed{req, "done"};
  const timeval second = {1, 0};
  event_base_once(static_cast<event_base*>(base), -1, EV_TIMEOUT, answerDelayed, delayed, &second);
}

std::deque<Delayed> queue;

void enqueue(evhttp_request* req, void*) {
  queue.push_back(Delayed{req, "queued"});
}

// What forgets one way.
void search(evhttp_request* req, void*) {
  const evhttp_uri* uri = evhttp_request_get_evhttp_uri(req);
  const char* query = evhttp_uri_get_query(uri);
  if (query == nullptr) {
    sendError(req, HTTP_BADREQUEST, "no query");
    return;
  }
  evkeyvalq parameters;
  if (evhttp_parse_query_str(query, &parameters) != 0) {
    return;  // finding: no-response-on-path
  }
  const char* page = evhttp_find_header(&parameters, "page");
  if (page == nullptr) {
    sendError(req, HTTP_BADREQUEST, "no page");
    evhttp_clear_headers(&parameters);
    return;
  }
  int number = 0;
  try {
    number = std::stoi(page);
  } catch (const std::invalid_argument&) {
    evhttp_clear_headers(&parameters);
    sendError(req, HTTP_INTERNAL, "page is no number");  // finding: server-error-for-client-fault
    return;
  }
  evhttp_clear_headers(&parameters);
  sendText(req, HTTP_OK, std::to_string(number));
}

void login(evhttp_request* req, void*) {
  if (evhttp_request_get_command(req) != EVHTTP_REQ_POST) {
    setField(req, "Allow", "POST");
    sendEmpty(req, HTTP_BADMETHOD);
    return;
  }
  if (contentOf(req).empty()) {
    sendError(req, HTTP_BADREQUEST, "who?");  // finding: missing-return-after-error
  }
  redirect(req, 303, "/orders");
}

void moved(evhttp_request* req, void*) {
  evhttp_send_reply(req, HTTP_MOVEPERM, "Moved", nullptr);  // finding: redirect-without-location
}

void movedWell(evhttp_request* req, void*) {
  evkeyvalq* headers = evhttp_request_get_output_headers(req);
  evhttp_add_header(headers, "Location", "/orders");
  evhttp_send_reply(req, HTTP_MOVEPERM, "Moved", nullptr);
}

void cross(evkeyvalq* headers) {
  evhttp_add_header(headers, "Access-Control-Allow-Origin", "*");
  evhttp_add_header(headers, "WWW-Authenticate", "Bearer");  // finding: challenge-malformed
}

void secret(evhttp_request* req, void*) {
  cross(evhttp_request_get_output_headers(req));
  if (!isAllowed(req)) {
    sendEmpty(req, 401);
    return;
  }
  sendText(req, HTTP_OK, "secret");
}

void part(evhttp_request* req, void*) {
  setField(req, "Content-Type", "text/plain");
  const char* range = field(req, "Range");
  if (range == nullptr) {
    sendText(req, HTTP_OK, "abc");
    return;
  }
  if (std::strcmp(range, "bytes=0-0") != 0) {
    sendEmpty(req, 416);  // finding: range-not-satisfiable-without-content-range
    return;
  }
  evbuffer* content = evbuffer_new();
  evbuffer_add(content, "a", 1);
  setField(req, "Content-Range", "bytes 0-0/3");
  evhttp_send_reply(req, 206, nullptr, content);
  evbuffer_free(content);
}

void other(evhttp_request* req, void* state) {
  auto* shop = static_cast<Shop*>(state);
  const std::string path = evhttp_uri_get_path(evhttp_request_get_evhttp_uri(req));
  if (path == "/orders") {
    shop->orders(req);
  } else if (path.rfind("/orders/", 0) == 0) {
    shop->order(req, path.substr(8));
  } else if (path == "/wait") {
    shop->wait(req);
  } else if (path == "/report") {
    shop->report(req);
  } else {
    evhttp_send_error(req, HTTP_NOTFOUND, nullptr);
  }
}

}  // namespace

int main() {
  event_base* base = event_base_new();
  evhttp* http = evhttp_new(base);
  Shop shop(base);
  evhttp_set_allowed_methods(http,
                             EVHTTP_REQ_GET | EVHTTP_REQ_POST | EVHTTP_REQ_PUT | EVHTTP_REQ_DELETE);
  evhttp_set_cb(http, "/delay", delay, base);
  evhttp_set_cb(http, "/queue", enqueue, nullptr);
  evhttp_set_cb(http, "/search", search, nullptr);
  evhttp_set_cb(http, "/login", login, nullptr);
  evhttp_set_cb(http, "/moved", moved, nullptr);
  evhttp_set_cb(http, "/moved-well", movedWell, nullptr);
  evhttp_set_cb(http, "/secret", secret, nullptr);
  evhttp_set_cb(http, "/part", part, nullptr);
  evhttp_set_gencb(http, other, &shop);
  if (evhttp_bind_socket(http, "0.0.0.0", 8080) != 0) {
    return 1;
  }
  event_base_dispatch(base);
  evhttp_free(http);
  event_base_free(base);
}
