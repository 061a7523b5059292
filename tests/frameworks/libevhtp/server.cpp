// A small shop as people write one with libevhtp: callbacks, a reply helper, content in the
// buffers of the request.
#include <cstdio>
#include <cstring>
#include <event2/buffer.h>
#include <event2/event.h>
#include <evhtp.h>
#include <map>
#include <stdexcept>
#include <string>

namespace {

std::map<std::string, std::string> orders;

void addField(evhtp_request_t* req, const char* name, const std::string& value) {
  evhtp_headers_add_header(req->headers_out, evhtp_header_new(name, value.c_str(), 1, 1));
}

void sendText(evhtp_request_t* req, evhtp_res status, const std::string& text) {
  evbuffer_add(req->buffer_out, text.data(), text.size());
  evhtp_send_reply(req, status);
}

void list(evhtp_request_t* req, void*) {
  const char* page = evhtp_kv_find(req->uri->query, "page");
  if (page == nullptr) {
    return evhtp_send_reply(req, EVHTP_RES_BADREQ);
  }
  int number = 0;
  try {
    number = std::stoi(page);
  } catch (const std::invalid_argument&) {
    // finding: server-error-for-client-fault
    return evhtp_send_reply(req, EVHTP_RES_SERVERR);
  }
  sendText(req, EVHTP_RES_OK, std::to_string(number));
}

void order(evhtp_request_t* req, void*) {
  const auto found = orders.find(req->uri->path->file);
  if (found == orders.end()) {
    return evhtp_send_reply(req, EVHTP_RES_NOTFOUND);
  }
  switch (evhtp_request_get_method(req)) {
  case htp_method_GET: return sendText(req, EVHTP_RES_OK, found->second);
  case htp_method_DELETE:
    orders.erase(found);
    return evhtp_send_reply(req, EVHTP_RES_NOCONTENT);
  default: return evhtp_send_reply(req, EVHTP_RES_METHNALLOWED);  // finding: method-not-allowed-without-allow
  }
}

void removeAll(evhtp_request_t* req, void*) {
  orders.clear();
  // missed: no-content-with-body what is in the buffer of the response is not known
  sendText(req, EVHTP_RES_NOCONTENT, "gone");
}

void secret(evhtp_request_t* req, void*) {
  const char* credentials = evhtp_header_find(req->headers_in, "Authorization");
  if (credentials == nullptr) {
    addField(req, "WWW-Authenticate", "Bearer");
    return evhtp_send_reply(req, EVHTP_RES_UNAUTH);
  }
  if (std::strcmp(credentials, "Bearer secret") != 0) {
    return evhtp_send_reply(req, EVHTP_RES_UNAUTH);  // finding: unauthorized-without-challenge
  }
  sendText(req, EVHTP_RES_OK, "secret");
}

void old(evhtp_request_t* req, void*) {
  evhtp_send_reply(req, EVHTP_RES_MOVEDPERM);  // finding: redirect-without-location
}

void moved(evhtp_request_t* req, void*) {
  addField(req, "Location", "/orders");
  evhtp_send_reply(req, EVHTP_RES_MOVEDPERM);
}

void login(evhtp_request_t* req, void*) {
  if (evhtp_request_get_method(req) != htp_method_POST) {
    addField(req, "Allow", "POST");
    return evhtp_send_reply(req, EVHTP_RES_METHNALLOWED);
  }
  if (evhtp_header_find(req->headers_in, "Content-Type") == nullptr) {
    evhtp_send_reply(req, EVHTP_RES_UNSUPPORTED);  // finding: missing-return-after-error
  }
  addField(req, "Location", "/orders");
  evhtp_send_reply(req, EVHTP_RES_SEEOTHER);
}

void report(evhtp_request_t* req, void*) {
  evbuffer* line = evbuffer_new();
  evhtp_send_reply_chunk_start(req, EVHTP_RES_OK);
  for (const auto& [id, text] : orders) {
    evbuffer_add_printf(line, "%s\n", id.c_str());
    evhtp_send_reply_chunk(req, line);
  }
  evhtp_send_reply_chunk_end(req);
  evbuffer_free(line);
}

// Answered by another thread.
void later(evhtp_request_t* req, void* state) {
  static_cast<std::map<int, evhtp_request_t*>*>(state)->emplace(1, req);
  evhtp_request_pause(req);
}

void forgets(evhtp_request_t* req, void*) {
  if (evhtp_header_find(req->headers_in, "X-Quiet") != nullptr) {
    return;  // finding: no-response-on-path
  }
  evhtp_send_reply(req, EVHTP_RES_OK);
}

// What a hook gives goes to the library, not to the client.
evhtp_res onHeaders(evhtp_request_t* req, evhtp_headers_t*, void*) {
  return evhtp_request_get_method(req) == htp_method_TRACE ? EVHTP_RES_ERROR : EVHTP_RES_OK;
}

}  // namespace

int main() {
  event_base* base = event_base_new();
  evhtp_t* server = evhtp_new(base, nullptr);
  std::map<int, evhtp_request_t*> waiting;
  evhtp_set_cb(server, "/orders", list, nullptr);
  evhtp_callback_t* one = evhtp_set_regex_cb(server, "^/orders/([0-9]+)$", order, nullptr);
  evhtp_callback_set_hook(
      one, evhtp_hook_on_headers, reinterpret_cast<evhtp_hook>(onHeaders), nullptr);
  evhtp_set_cb(server, "/all", removeAll, nullptr);
  evhtp_set_cb(server, "/secret", secret, nullptr);
  evhtp_set_cb(server, "/old", old, nullptr);
  evhtp_set_cb(server, "/moved", moved, nullptr);
  evhtp_set_cb(server, "/login", login, nullptr);
  evhtp_set_cb(server, "/report", report, nullptr);
  evhtp_set_cb(server, "/later", later, &waiting);
  evhtp_set_glob_cb(server, "/forgets/*", forgets, nullptr);
  evhtp_bind_socket(server, "0.0.0.0", 8080, 1024);
  event_base_loop(base, 0);
}
