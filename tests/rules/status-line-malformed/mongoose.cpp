// Responses that are printed by hand in a device with mongoose: heads as macros and formats.
#include <mongoose.h>

#define HEAD_BUSY "HTTP/1.1 503\r\nRetry-After: 5\r\nContent-Length: 0\r\n\r\n"
#define HEAD_GONE "HTTP/1.1 410 \r\nContent-Length: 0\r\n\r\n"

static bool isBusy(void);
static size_t measure(char* out, size_t size);

static void sendText(struct mg_connection* c, const char* text, size_t length) {
  mg_printf(c, "HTTP/1.1 200 OK\r\nContent-Length: %lu\r\n\r\n", (unsigned long)length);
  mg_send(c, text, length);
}

static void handle(struct mg_connection* c, int ev, void* ev_data) {
  if (ev != MG_EV_HTTP_MSG) {
    return;
  }
  struct mg_http_message* hm = (struct mg_http_message*)ev_data;
  if (mg_match(hm->uri, mg_str("/values"), NULL)) {
    if (isBusy()) {
      mg_printf(c, HEAD_BUSY);  // finding: status-line-malformed "no space"
      return;
    }
    char values[100];
    sendText(c, values, measure(values, sizeof(values)));
  } else if (mg_match(hm->uri, mg_str("/old"), NULL)) {
    mg_printf(c, HEAD_GONE);
  } else {
    // finding: status-line-malformed
    mg_printf(c, "HTTP/1.1 404\r\nContent-Length: %d\r\n\r\n%s", 4, "none");
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
