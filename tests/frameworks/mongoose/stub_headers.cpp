// Each entry of the model against declarations like those of mongoose 7: one handler for each.
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
