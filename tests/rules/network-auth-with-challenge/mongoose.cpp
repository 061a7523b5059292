// The captive portal of an access point, in C style with mongoose.
#include <mongoose.h>

#define CHALLENGE "WWW-Authenticate: Basic realm=\"guests\"\r\n"

static bool isLoggedIn(struct mg_str ticket);

static void sendPortal(struct mg_connection* c) {
  mg_http_reply(c, 511, "Content-Type: text/html\r\nCache-Control: no-store\r\n",
                "<a href=\"http://10.0.0.1/login\">%s</a>\n", "log in");
}

static void handle(struct mg_connection* c, int ev, void* ev_data) {
  if (ev != MG_EV_HTTP_MSG) {
    return;
  }
  struct mg_http_message* hm = (struct mg_http_message*)ev_data;
  if (mg_match(hm->uri, mg_str("/admin"), NULL)) {
    mg_http_reply(c, 401, CHALLENGE, "who are you?\n");
  } else if (isLoggedIn(hm->query)) {
    mg_http_reply(c, 200, "", "welcome\n");
  } else if (mg_match(hm->uri, mg_str("/generate_204"), NULL)) {
    sendPortal(c);
  } else {
    // finding: network-auth-with-challenge
    mg_http_reply(c, 511, CHALLENGE, "log in first\n");
  }
}

int main(void) {
  struct mg_mgr mgr;
  mg_mgr_init(&mgr);
  mg_http_listen(&mgr, "http://0.0.0.0:80", handle, NULL);
  for (;;) {
    mg_mgr_poll(&mgr, 1000);
  }
}
