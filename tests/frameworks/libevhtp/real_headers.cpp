// Every part of the model against the headers that Debian ships (libevhtp-dev): one callback for
// each.
// --- effects.cpp
#include <event2/buffer.h>
#include <evhtp.h>

void reply(evhtp_request_t* req, void*) {
  evhtp_send_reply(req, EVHTP_RES_IAMATEAPOT);
}

void replyOfPieces(evhtp_request_t* req, void*) {
  evhtp_send_reply_start(req, EVHTP_RES_OK);
  evbuffer* content = evbuffer_new();
  evhtp_send_reply_body(req, content);
  evhtp_send_reply_end(req);
}

void chunks(evhtp_request_t* req, void* content) {
  evhtp_send_reply_chunk_start(req, EVHTP_RES_OK);
  evhtp_send_reply_chunk(req, static_cast<evbuffer*>(content));
  evhtp_send_reply_chunk_end(req);
}

void fields(evhtp_request_t* req, void*) {
  evhtp_headers_add_header(req->headers_out, evhtp_header_new("Allow", "GET", 0, 0));
  evhtp_send_reply(req, EVHTP_RES_METHNALLOWED);
}

void noFields(evhtp_request_t* req, void*) {
  evhtp_send_reply(req, EVHTP_RES_METHNALLOWED);
}

void fieldInParts(evhtp_request_t* req, void*) {
  evhtp_header_key_add(req->headers_out, "Allow", 0);
  evhtp_header_val_add(req->headers_out, "GET", 0);
  evhtp_send_reply(req, EVHTP_RES_METHNALLOWED);
}

void allFields(evhtp_request_t* req, void* fields) {
  evhtp_kvs_add_kvs(req->headers_out, static_cast<evhtp_kvs_t*>(fields));
  evhtp_kv_rm_and_free(req->headers_out, evhtp_kvs_find_kv(req->headers_out, "Allow"));
  evhtp_request_set_keepalive(req, 0);
  evhtp_send_reply(req, EVHTP_RES_METHNALLOWED);
}

evhtp_res hook(evhtp_request_t* req, evhtp_headers_t*, void*) {
  evhtp_header_key_add(req->headers_out, "X-Hook", 0);
  return EVHTP_RES_OK;
}

void answered(evhtp_request_t*, void*);

void ask(evhtp_connection_t* upstream) {
  evhtp_request_t* request = evhtp_request_new(&answered, nullptr);
  evhtp_make_request(upstream, request, htp_method_GET, "/");
}

int main() {
  event_base* base = event_base_new();
  evhtp_t* server = evhtp_new(base, nullptr);
  evhtp_set_cb(server, "/reply", reply, nullptr);
  evhtp_set_cb(server, "/pieces", replyOfPieces, nullptr);
  evhtp_set_regex_cb(server, "/chunks/(.*)", chunks, nullptr);
  evhtp_set_glob_cb(server, "/fields/*", fields, nullptr);
  evhtp_set_cb(server, "/no-fields", noFields, nullptr);
  evhtp_set_cb(server, "/field-in-parts", fieldInParts, nullptr);
  evhtp_callback_t* all =
      evhtp_callback_new("/all-fields", evhtp_callback_type_hash, allFields, nullptr);
  evhtp_callback_set_hook(all, evhtp_hook_on_headers, reinterpret_cast<evhtp_hook>(hook), nullptr);
  evhtp_set_gencb(
      server,
      [](evhtp_request_t* req, void*) { evhtp_send_reply(req, EVHTP_RES_NOTFOUND); },
      nullptr);
}
// --- requests.cpp
#include <cstring>
#include <evhtp.h>

void reads(evhtp_request_t* req, void*) {
  if (evhtp_request_get_method(req) == htp_method_HEAD) {
    return evhtp_send_reply(req, EVHTP_RES_NOTIMPL);
  }
  if (evhtp_request_get_proto(req) == EVHTP_PROTO_10) {
    return evhtp_send_reply(req, EVHTP_RES_VERNSUPPORT);
  }
  if (std::strcmp(req->uri->path->full, "/a/b") == 0) {
    return evhtp_send_reply(req, EVHTP_RES_NOTFOUND);
  }
  if (req->uri->query_raw == nullptr || req->uri->fragment != nullptr) {
    return evhtp_send_reply(req, EVHTP_RES_BADREQ);
  }
  if (evhtp_kv_find(req->uri->query, "id") == nullptr) {
    return evhtp_send_reply(req, EVHTP_RES_CONFLICT);
  }
  if (evhtp_header_find(req->headers_in, "Accept") == nullptr) {
    return evhtp_send_reply(req, EVHTP_RES_NACCEPTABLE);
  }
  if (evhtp_parse_query("a=b", 3) == nullptr) {
    return evhtp_send_reply(req, EVHTP_RES_GONE);
  }
  if (evhtp_request_get_connection(req) == nullptr) {
    return evhtp_send_reply(req, EVHTP_RES_FORBIDDEN);
  }
  evhtp_send_reply(req, EVHTP_RES_OK);
}

void routes(evhtp_t* server) {
  evhtp_set_cb(server, "/reads", reads, nullptr);
}
