// A server as people write them with mongoose: one event handler that goes through the paths,
// helpers that reply, JSON of the request, files.
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
// --- api.h
#pragma once

#include "third_party/mongoose.h"

static const char* const JsonHeaders = "Content-Type: application/json\r\n";

void replyError(struct mg_connection* c, int status, const char* message);
bool authorized(struct mg_connection* c, struct mg_http_message* hm);
void handleNotes(struct mg_connection* c, struct mg_http_message* hm);
// --- api.cpp
#include "api.h"

#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

static std::map<int, std::string> notes;

void replyError(struct mg_connection* c, int status, const char* message) {
  mg_http_reply(c, status, JsonHeaders, "{%m:%m}\n", MG_ESC("error"), MG_ESC(message));
}

bool authorized(struct mg_connection* c, struct mg_http_message* hm) {
  char user[100], password[100];
  mg_http_creds(hm, user, sizeof(user), password, sizeof(password));
  if (user[0] != '\0') {
    return true;
  }
  mg_http_reply(c, 401, "", "who are you?\n");  // finding: unauthorized-without-challenge
  return false;
}

static bool authorizedAsTheyShould(struct mg_connection* c, struct mg_http_message* hm) {
  if (mg_http_get_header(hm, "Authorization") != NULL) {
    return true;
  }
  mg_http_reply(c, 401, "WWW-Authenticate: Basic realm=notes\r\n", "who are you?\n");
  return false;
}

static bool isTeapot(struct mg_connection* c, struct mg_http_message* hm) {
  if (mg_http_get_header(hm, "X-Tea") == NULL) {
    return false;
  }
  mg_http_reply(c, 401, NULL, "");  // finding: unauthorized-without-challenge
  return true;
}

static void createNote(struct mg_connection* c, struct mg_http_message* hm) {
  const std::string content(hm->body.buf, hm->body.len);
  nlohmann::json note;
  try {
    note = nlohmann::json::parse(content);
  } catch (const nlohmann::json::parse_error&) {
    replyError(c, 500, "not JSON");  // finding: server-error-for-client-fault
    return;
  }
  notes[1] = note.dump();
  // missed: created-without-location the request method is compared by a function
  mg_http_reply(c, 201, JsonHeaders, "%s\n", notes[1].c_str());
}

static void replaceNote(struct mg_connection* c, struct mg_http_message* hm) {
  // missed: uncaught-input-exception what throws ends the server, which no status tells
  const auto note = nlohmann::json::parse(std::string(hm->body.buf, hm->body.len));
  notes[1] = note.dump();
  mg_http_reply(c, 204, "", "");
}

static void removeNote(struct mg_connection* c, struct mg_http_message*) {
  if (notes.erase(1) == 0) {
    replyError(c, 404, "no such note");  // finding: missing-return-after-error
  }
  mg_http_reply(c, 204, "", "removed\n");  // finding: no-content-with-body
}

static void showNote(struct mg_connection* c, struct mg_http_message* hm) {
  char id[10];
  if (mg_http_get_var(&hm->query, "id", id, sizeof(id)) <= 0) {
    replyError(c, 400, "id is missing");
    return;
  }
  const auto note = notes.find(std::atoi(id));
  if (note == notes.end()) {
    // finding: success-status-for-error
    mg_http_reply(c, 200, "", "{\"error\": \"no such note\"}\n");
    return;
  }
  struct mg_str* known = mg_http_get_header(hm, "If-None-Match");
  if (known != NULL && mg_strcmp(*known, mg_str("1")) == 0) {
    // finding: not-modified-with-body
    mg_http_reply(c, 304, "ETag: 1\r\n", "%s", note->second.c_str());
    return;
  }
  mg_http_reply(c, 200, "ETag: 1\r\n", "%s", note->second.c_str());
}

static void streamNotes(struct mg_connection* c, struct mg_http_message*) {
  mg_printf(c, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
  for (const auto& [id, text] : notes) {
    mg_http_printf_chunk(c, "%d %s\n", id, text.c_str());
  }
  mg_http_printf_chunk(c, "");
}

void handleNotes(struct mg_connection* c, struct mg_http_message* hm) {
  if (isTeapot(c, hm)) {
    return;
  }
  if (mg_strcmp(hm->method, mg_str("GET")) == 0) {
    showNote(c, hm);
  } else if (!authorizedAsTheyShould(c, hm)) {
    return;
  } else if (mg_strcmp(hm->method, mg_str("POST")) == 0) {
    createNote(c, hm);
  } else if (mg_strcmp(hm->method, mg_str("PUT")) == 0) {
    replaceNote(c, hm);
  } else if (mg_strcmp(hm->method, mg_str("DELETE")) == 0) {
    removeNote(c, hm);
  } else if (mg_strcmp(hm->method, mg_str("HEAD")) == 0) {
    streamNotes(c, hm);
  } else if (mg_strcmp(hm->method, mg_str("OPTIONS")) == 0) {
    mg_http_reply(c, 405, "Allow: GET, POST, PUT, DELETE\r\n", "");
  } else {
    mg_http_reply(c, 405, "", "");  // finding: method-not-allowed-without-allow
  }
}
// --- main.cpp
#include "api.h"

static void redirect(struct mg_connection* c, struct mg_http_message* hm) {
  if (mg_match(hm->uri, mg_str("/old"), NULL)) {
    mg_http_reply(c, 302, "Location: /new\r\n", "");
    return;
  }
  mg_http_reply(c, 301, "Refresh: 0\r\n", "");  // finding: redirect-without-location
}

static void onEvent(struct mg_connection* c, int ev, void* ev_data) {
  if (ev != MG_EV_HTTP_MSG) {
    return;
  }
  struct mg_http_message* hm = (struct mg_http_message*) ev_data;
  if (mg_match(hm->uri, mg_str("/api/#"), NULL)) {
    handleNotes(c, hm);
  } else if (mg_match(hm->uri, mg_str("/login"), NULL)) {
    if (authorized(c, hm)) {
      mg_http_reply(c, 200, "Set-Cookie: session=1; HttpOnly\r\n", "ok\n");
    }
  } else if (mg_match(hm->uri, mg_str("/old#"), NULL)) {
    redirect(c, hm);
  } else if (mg_match(hm->uri, mg_str("/chat"), NULL)) {
    mg_ws_upgrade(c, hm, NULL);
  } else if (mg_match(hm->uri, mg_str("/part"), NULL)) {
    mg_http_reply(c, 206, "", "part\n");  // finding: partial-content-without-content-range
  } else if (mg_match(hm->uri, mg_str("/length"), NULL)) {
    if (hm->body.len > 1000) {
      mg_http_reply(c, 413, "", "too large\n");  // finding: missing-return-after-error
    }
    mg_http_reply(c, 200, "", "%lu\n", (unsigned long) hm->body.len);
  } else if (mg_match(hm->uri, mg_str("/nothing"), NULL)) {
    return;  // missed: no-response-on-path other events need no answer
  } else {
    struct mg_http_serve_opts opts = {};
    opts.root_dir = "/srv";
    mg_http_serve_dir(c, hm, &opts);
  }
}

int main() {
  struct mg_mgr mgr;
  mg_mgr_init(&mgr);
  mg_http_listen(&mgr, "http://0.0.0.0:8000", onEvent, NULL);
  for (;;) {
    mg_mgr_poll(&mgr, 1000);
  }
}
