// A server as people write them with mongoose: one event handler that goes through the paths,
// helpers that reply, JSON of the request, files.
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
  // finding: challenge-malformed
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
    // finding: partial-content-unrequested
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
