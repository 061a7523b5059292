// Each entry of the model against declarations like those of mongoose 7: one handler for each.
// --- third_party/mongoose.h
#ifndef MONGOOSE_H
#define MONGOOSE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MG_MAX_HTTP_HEADERS 30

struct mg_str {
  char* buf;
  size_t len;
};
#define mg_str(s) mg_str_s(s)
struct mg_str mg_str(const char* s);
struct mg_str mg_str_n(const char* s, size_t n);
int mg_strcmp(const struct mg_str str1, const struct mg_str str2);
int mg_strcasecmp(const struct mg_str str1, const struct mg_str str2);
bool mg_match(struct mg_str str, struct mg_str pattern, struct mg_str* caps);

struct mg_mgr {
  struct mg_connection* conns;
  void* userdata;
};
struct mg_fs;

typedef void (*mg_event_handler_t)(struct mg_connection*, int ev, void* ev_data);

enum {
  MG_EV_ERROR,
  MG_EV_OPEN,
  MG_EV_POLL,
  MG_EV_RESOLVE,
  MG_EV_CONNECT,
  MG_EV_ACCEPT,
  MG_EV_TLS_HS,
  MG_EV_READ,
  MG_EV_WRITE,
  MG_EV_CLOSE,
  MG_EV_HTTP_HDRS,
  MG_EV_HTTP_MSG,
  MG_EV_WS_OPEN,
  MG_EV_WS_MSG,
};

struct mg_connection {
  struct mg_connection* next;
  struct mg_mgr* mgr;
  unsigned long id;
  mg_event_handler_t fn;
  void* fn_data;
  unsigned is_accepted : 1;
  unsigned is_tls : 1;
  unsigned is_draining : 1;
  unsigned is_closing : 1;
  unsigned is_resp : 1;
};

struct mg_http_header {
  struct mg_str name;
  struct mg_str value;
};
struct mg_http_message {
  struct mg_str method, uri, query, proto;
  struct mg_http_header headers[MG_MAX_HTTP_HEADERS];
  struct mg_str body;
  struct mg_str head;
  struct mg_str message;
};
struct mg_http_serve_opts {
  const char* root_dir;
  const char* ssi_pattern;
  const char* extra_headers;
  const char* mime_types;
  const char* page404;
  struct mg_fs* fs;
};
struct mg_http_part {
  struct mg_str name;
  struct mg_str filename;
  struct mg_str body;
};

bool mg_send(struct mg_connection*, const void*, size_t);
size_t mg_printf(struct mg_connection*, const char* fmt, ...);
void mg_http_printf_chunk(struct mg_connection* cnn, const char* fmt, ...);
void mg_http_write_chunk(struct mg_connection* c, const char* buf, size_t len);
struct mg_connection*
mg_http_listen(struct mg_mgr*, const char* url, mg_event_handler_t fn, void* fn_data);
struct mg_connection*
mg_http_connect(struct mg_mgr*, const char* url, mg_event_handler_t fn, void* fn_data);
void mg_http_serve_dir(struct mg_connection*,
                       struct mg_http_message* hm,
                       const struct mg_http_serve_opts*);
void mg_http_serve_file(struct mg_connection*,
                        struct mg_http_message* hm,
                        const char* path,
                        const struct mg_http_serve_opts*);
void mg_http_reply(struct mg_connection*,
                   int status_code,
                   const char* headers,
                   const char* body_fmt,
                   ...);
struct mg_str* mg_http_get_header(struct mg_http_message*, const char* name);
struct mg_str mg_http_var(struct mg_str buf, struct mg_str name);
int mg_http_get_var(const struct mg_str*, const char* name, char*, size_t);
bool mg_http_match_uri(const struct mg_http_message*, const char* glob);
void mg_http_creds(struct mg_http_message*, char*, size_t, char*, size_t);
long mg_http_upload(struct mg_connection* c,
                    struct mg_http_message* hm,
                    struct mg_fs* fs,
                    const char* dir,
                    size_t max_size);
void mg_http_start_upload(struct mg_connection* c,
                          struct mg_http_message* hm,
                          struct mg_str name,
                          struct mg_str dir,
                          struct mg_fs* fs,
                          void (*fn)(struct mg_connection*, const char*));
void mg_http_start_ota(struct mg_connection* c,
                       struct mg_http_message* hm,
                       void (*fn)(struct mg_connection*, const char*));
size_t mg_http_next_multipart(struct mg_str, size_t, struct mg_http_part*);
int mg_http_status(const struct mg_http_message* hm);
void mg_http_serve_ssi(struct mg_connection* c, const char* root, const char* fullpath);
void mg_ws_upgrade(struct mg_connection*, struct mg_http_message*, const char* fmt, ...);
size_t mg_ws_send(struct mg_connection*, const void* buf, size_t len, int op);

void mg_mgr_init(struct mg_mgr*);
void mg_mgr_poll(struct mg_mgr*, int ms);
void mg_mgr_free(struct mg_mgr*);

char* mg_json_get_str(struct mg_str json, const char* path);
bool mg_json_get_num(struct mg_str json, const char* path, double* v);

#define MG_ESC(str) mg_print_esc, 0, (str)
size_t mg_print_esc(void (*out)(char, void*), void* arg, va_list* ap);

#ifdef __cplusplus
}
#endif

#endif
// --- effects.cpp
#include "third_party/mongoose.h"

// How a response is written: a function takes the connection, and is no handler that is registered.

void reply(struct mg_connection* c, struct mg_http_message*) {
  mg_http_reply(c, 404, "", "Not found\n");
}

void replyFields(struct mg_connection* c, struct mg_http_message*) {
  mg_http_reply(c, 302, "Location: /new\r\nSet-Cookie: a=1\r\n", "");
}

void replyNoFields(struct mg_connection* c, struct mg_http_message*) {
  mg_http_reply(c, 401, NULL, "");
  c->is_draining = 1;
}

void replyFormat(struct mg_connection* c, struct mg_http_message* hm) {
  mg_http_reply(c, 200, "Content-Type: application/json\r\n", "{%m:%d}\n", MG_ESC("a"), 1);
  (void) hm;
}

void replyText(struct mg_connection* c, const char* text) {
  mg_http_reply(c, 200, "", "%s", text);
}

void replyEmptyText(struct mg_connection* c, struct mg_http_message*) {
  mg_http_reply(c, 204, "", "%s", "");
}

void serveFile(struct mg_connection* c, struct mg_http_message* hm) {
  struct mg_http_serve_opts opts = {};
  mg_http_serve_file(c, hm, "/srv/index.html", &opts);
}

void serveDir(struct mg_connection* c, struct mg_http_message* hm) {
  struct mg_http_serve_opts opts = {};
  opts.root_dir = "/srv";
  mg_http_serve_dir(c, hm, &opts);
}

void serveSsi(struct mg_connection* c, struct mg_http_message*) {
  mg_http_serve_ssi(c, "/srv", "/srv/index.shtml");
}

void upload(struct mg_connection* c, struct mg_http_message* hm) {
  mg_http_upload(c, hm, NULL, "/tmp", 1000);
}

void webSocket(struct mg_connection* c, struct mg_http_message* hm) {
  mg_ws_upgrade(c, hm, NULL);
}

void printed(struct mg_connection* c, struct mg_http_message*) {
  mg_printf(c,
            "HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n"
            "X-Kind: %s\r\n\r\n",
            "a");
  mg_http_printf_chunk(c, "%d lines\n", 1);
  mg_http_write_chunk(c, "text", 4);
  mg_http_write_chunk(c, "", 0);
}

void sent(struct mg_connection* c, struct mg_http_message*) {
  mg_send(c, "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n", 55);
}

void repliedTwice(struct mg_connection* c, struct mg_http_message*) {
  mg_http_reply(c, 400, "", "bad\n");
  mg_http_reply(c, 200, "", "good\n");
}

void isReading(struct mg_connection* c, struct mg_http_message* hm) {
  char user[10], password[10], value[10];
  mg_http_creds(hm, user, sizeof(user), password, sizeof(password));
  struct mg_http_part part;
  if (mg_strcmp(hm->method, mg_str("POST")) == 0) {
    mg_http_reply(c, 501, "", "");
  } else if (mg_match(hm->uri, mg_str("/a"), NULL)) {
    mg_http_reply(c, 410, "", "");
  } else if (hm->query.len > 0 || mg_http_get_var(&hm->query, "a", value, sizeof(value)) > 0) {
    mg_http_reply(c, 403, "", "");
  } else if (mg_http_var(hm->body, mg_str("b")).len > 0) {
    mg_http_reply(c, 409, "", "");
  } else if (hm->body.len == 0 || mg_http_next_multipart(hm->body, 0, &part) == 0) {
    mg_http_reply(c, 400, "", "");
  } else if (mg_http_get_header(hm, "Accept") == NULL) {
    mg_http_reply(c, 406, "", "");
  } else if (hm->headers[0].name.len == 0 || hm->head.len == 0) {
    mg_http_reply(c, 422, "", "");
  } else if (mg_http_match_uri(hm, "/b")) {
    mg_http_reply(c, 451, "", "");
  } else if (hm->proto.len == 0 || hm->message.len > 100 || user[0] == 0) {
    mg_http_reply(c, 413, "", "");
  }
}
// --- routes.cpp
#include "third_party/mongoose.h"

// How a function becomes a handler.

static void handler(struct mg_connection* c, int ev, void* ev_data) {
  if (ev == MG_EV_HTTP_MSG) {
    struct mg_http_message* hm = (struct mg_http_message*) ev_data;
    if (mg_match(hm->uri, mg_str("/up"), NULL)) {
      const auto uploaded = [](struct mg_connection* up, const char* error) {
        mg_http_reply(up, error == NULL ? 200 : 500, "", "");
      };
      mg_http_start_upload(c, hm, mg_str("a"), mg_str("/tmp"), NULL, uploaded);
    } else {
      mg_http_reply(c, 200, "", "hello\n");
    }
  } else if (ev == MG_EV_HTTP_HDRS) {
    struct mg_http_message* hm = (struct mg_http_message*) ev_data;
    mg_http_start_ota(c, hm, [](struct mg_connection* ota, const char*) {
      mg_http_reply(ota, 202, "", "");
    });
  }
}

int main() {
  struct mg_mgr mgr;
  mg_mgr_init(&mgr);
  mg_http_listen(&mgr, "http://0.0.0.0:8000", handler, NULL);
  mg_http_listen(
      &mgr,
      "http://0.0.0.0:8001",
      [](struct mg_connection* c, int ev, void* ev_data) {
        if (ev == MG_EV_HTTP_MSG) {
          mg_http_reply(c, 418, "", "teapot\n");
        }
        (void) ev_data;
      },
      NULL);
  for (;;) {
    mg_mgr_poll(&mgr, 1000);
  }
}
