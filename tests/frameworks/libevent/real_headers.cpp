// Every part of the model against the headers that Debian ships (libevent-dev): one handler for
// each.
// --- effects.cpp
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>
#include <string>

// How a response is sent.

void sendReply(evhttp_request* req, void*) {
  evhttp_send_reply(req, HTTP_OK, "OK", nullptr);
}

void sendContent(evhttp_request* req, void*) {
  evbuffer* content = evbuffer_new();
  evbuffer_add_printf(content, "text");
  evhttp_send_reply(req, 418, "Teapot", content);
  evbuffer_free(content);
}

void sendError(evhttp_request* req, void*) {
  evhttp_send_error(req, HTTP_NOTFOUND, nullptr);
}

void sendErrorLosesFields(evhttp_request* req, void*) {
  evhttp_add_header(evhttp_request_get_output_headers(req), "Allow", "GET");
  evhttp_send_error(req, HTTP_BADMETHOD, "GET it");
}

void sendPieces(evhttp_request* req, void*) {
  evhttp_send_reply_start(req, HTTP_OK, "OK");
  evbuffer* piece = evbuffer_new();
  evbuffer_add(piece, "text", 4);
  evhttp_send_reply_chunk(req, piece);
  evbuffer_free(piece);
  evhttp_send_reply_end(req);
}

void piece(evhttp_connection*, void*);

void sendPiecesLater(evhttp_request* req, void* state) {
  evhttp_send_reply_start(req, HTTP_OK, "OK");
  evbuffer* first = evbuffer_new();
  evhttp_send_reply_chunk_with_cb(req, first, &piece, state);
  evbuffer_free(first);
}

void nothing(evhttp_request* req, void*) {
  if (evhttp_request_is_owned(req) != 0) {
    evhttp_send_error(req, HTTP_SERVUNAVAIL, nullptr);
  }
}

// Its fields.

void fields(evhttp_request* req, void*) {
  evkeyvalq* headers = evhttp_request_get_output_headers(req);
  evhttp_add_header(headers, "Allow", "GET");
  evhttp_add_header(headers, "Allow", "HEAD");
  evhttp_add_header(headers, "Cache-Control", "no-store");
  evhttp_remove_header(headers, "Cache-Control");
  evhttp_send_reply(req, HTTP_BADMETHOD, nullptr, nullptr);
}

void cleared(evhttp_request* req, void*) {
  evhttp_add_header(evhttp_request_get_output_headers(req), "Location", "/next");
  evhttp_clear_headers(evhttp_request_get_output_headers(req));
  evhttp_send_reply(req, HTTP_MOVEPERM, nullptr, nullptr);
}

void members(evhttp_request* req, void*) {
  evhttp_add_header(req->output_headers, "Location", "/next");
  evhttp_send_reply(req, HTTP_MOVETEMP, nullptr, nullptr);
}

void sent(evhttp_request*, void*);
int takeHead(evhttp_request*, void*);

void callbacks(evhttp_request* req, void* state) {
  evhttp_request_set_on_complete_cb(req, sent, state);
  evhttp_request_set_chunked_cb(req, sent);
  evhttp_request_set_header_cb(req, takeHead);
  evhttp_send_reply(req, HTTP_OK, nullptr, nullptr);
}

// Its content, written to the buffer that it has.

void buffer(evhttp_request* req, void*) {
  evbuffer* content = evhttp_request_get_output_buffer(req);
  evbuffer_add(content, "text", 4);
  evhttp_send_reply(req, HTTP_NOCONTENT, nullptr, nullptr);
}

void buffers(evhttp_request* req, void* file) {
  evbuffer* content = evhttp_request_get_output_buffer(req);
  evbuffer_add_printf(content, "%d", 1);
  evbuffer_add_reference(content, "text", 4, nullptr, nullptr);
  evbuffer_add_buffer(content, static_cast<evbuffer*>(file));
  evbuffer_add_file(content, 3, 0, 10);
  evbuffer_add_file_segment(content, static_cast<evbuffer_file_segment*>(file), 0, 10);
  evbuffer_add_iovec(content, static_cast<evbuffer_iovec*>(file), 1);
  evhttp_send_reply(req, HTTP_OK, nullptr, nullptr);
}

// A request to another server.

void answered(evhttp_request* req, void*);

void ask(evhttp_connection* upstream) {
  evhttp_request* request = evhttp_request_new(&answered, nullptr);
  evhttp_add_header(evhttp_request_get_output_headers(request), "Host", "example.com");
  evhttp_make_request(upstream, request, EVHTTP_REQ_GET, "/");
}

int main() {
  event_base* base = event_base_new();
  evhttp* http = evhttp_new(base);
  evhttp_set_default_content_type(http, "text/plain");
  evhttp_set_cb(http, "/reply", &sendReply, nullptr);
  evhttp_set_cb(http, "/content", &sendContent, nullptr);
  evhttp_set_cb(http, "/error", sendError, nullptr);
  evhttp_set_cb(http, "/fields-lost", sendErrorLosesFields, nullptr);
  evhttp_set_cb(http, "/pieces", sendPieces, nullptr);
  evhttp_set_cb(http, "/pieces-later", sendPiecesLater, nullptr);
  evhttp_set_cb(http, "/nothing", nothing, nullptr);
  evhttp_set_cb(http, "/fields", fields, nullptr);
  evhttp_set_cb(http, "/cleared", cleared, nullptr);
  evhttp_set_cb(http, "/members", members, nullptr);
  evhttp_set_cb(http, "/callbacks", callbacks, nullptr);
  evhttp_set_cb(http, "/buffer", buffer, nullptr);
  evhttp_set_cb(http, "/buffers", buffers, nullptr);
  evhttp_set_gencb(
      http,
      [](evhttp_request* req, void*) { evhttp_send_error(req, HTTP_NOTFOUND, nullptr); },
      nullptr);
  event_base_dispatch(base);
}
// --- requests.cpp
#include <cstring>
#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <event2/http_struct.h>
#include <event2/keyvalq_struct.h>

static void reply(evhttp_request* req, int status) {
  evhttp_send_reply(req, status, nullptr, nullptr);
}

void readsMethod(evhttp_request* req, void*) {
  if (evhttp_request_get_command(req) == EVHTTP_REQ_HEAD) {
    return reply(req, 403);
  }
  reply(req, HTTP_OK);
}

void readsMember(evhttp_request* req, void*) {
  if (req->type == EVHTTP_REQ_HEAD) {
    return reply(req, 403);
  }
  if (std::strcmp(req->uri, "/") != 0) {
    return reply(req, HTTP_NOTFOUND);
  }
  if (evhttp_find_header(req->input_headers, "Accept") == nullptr) {
    return reply(req, 406);
  }
  if (evbuffer_get_length(req->input_buffer) == 0) {
    return reply(req, HTTP_BADREQUEST);
  }
  if (req->remote_port == 80) {
    return reply(req, 403);
  }
  reply(req, HTTP_OK);
}

void readsPath(evhttp_request* req, void*) {
  if (std::strcmp(evhttp_request_get_uri(req), "/") != 0) {
    return reply(req, HTTP_NOTFOUND);
  }
  const char* query = evhttp_uri_get_query(evhttp_request_get_evhttp_uri(req));
  if (query == nullptr) {
    return reply(req, HTTP_BADREQUEST);
  }
  reply(req, HTTP_OK);
}

void readsFields(evhttp_request* req, void*) {
  const evkeyvalq* headers = evhttp_request_get_input_headers(req);
  if (evhttp_find_header(headers, "Authorization") == nullptr) {
    return reply(req, 403);
  }
  if (evhttp_request_get_host(req) == nullptr) {
    return reply(req, HTTP_BADREQUEST);
  }
  reply(req, HTTP_OK);
}

void readsContent(evhttp_request* req, void*) {
  evbuffer* content = evhttp_request_get_input_buffer(req);
  if (evbuffer_get_length(content) == 0) {
    return reply(req, HTTP_BADREQUEST);
  }
  reply(req, HTTP_OK);
}

void readsBytes(evhttp_request* req, void*) {
  evbuffer* content = evhttp_request_get_input_buffer(req);
  char start[4] = {};
  if (evbuffer_copyout(content, start, 4) != 4 || std::strcmp(start, "GIF8") != 0) {
    return reply(req, 415);
  }
  if (evbuffer_remove(content, start, 4) != 4) {
    return reply(req, HTTP_BADREQUEST);
  }
  char* line = evbuffer_readln(content, nullptr, EVBUFFER_EOL_CRLF);
  if (line == nullptr) {
    return reply(req, 422);
  }
  if (std::strcmp(reinterpret_cast<char*>(evbuffer_pullup(content, -1)), "x") == 0) {
    return reply(req, 403);
  }
  evbuffer* rest = evbuffer_new();
  if (evbuffer_remove_buffer(content, rest, 10) == 0) {
    return reply(req, 409);
  }
  reply(req, HTTP_OK);
}

void readsParameters(evhttp_request* req, void*) {
  evkeyvalq parameters;
  const evhttp_uri* uri = evhttp_request_get_evhttp_uri(req);
  if (evhttp_parse_query(evhttp_request_get_uri(req), &parameters) != 0 ||
      evhttp_parse_query_str(evhttp_uri_get_query(uri), &parameters) != 0) {
    return reply(req, HTTP_BADREQUEST);
  }
  if (evhttp_find_header(&parameters, "page") == nullptr) {
    return reply(req, 422);
  }
  if (std::strcmp(evhttp_uri_get_path(uri), "/") != 0) {
    return reply(req, HTTP_NOTFOUND);
  }
  reply(req, HTTP_OK);
}

void readsConnection(evhttp_request* req, void*) {
  char* address = nullptr;
  ev_uint16_t port = 0;
  evhttp_connection_get_peer(evhttp_request_get_connection(req), &address, &port);
  if (std::strcmp(address, "127.0.0.1") != 0) {
    return reply(req, 403);
  }
  reply(req, HTTP_OK);
}

void routes(evhttp* http) {
  evhttp_set_cb(http, "/method", readsMethod, nullptr);
  evhttp_set_cb(http, "/member", readsMember, nullptr);
  evhttp_set_cb(http, "/path", readsPath, nullptr);
  evhttp_set_cb(http, "/fields", readsFields, nullptr);
  evhttp_set_cb(http, "/content", readsContent, nullptr);
  evhttp_set_cb(http, "/bytes", readsBytes, nullptr);
  evhttp_set_cb(http, "/parameters", readsParameters, nullptr);
  evhttp_set_cb(http, "/connection", readsConnection, nullptr);
}
