// With mongoose: a number that seemed to be free, and negotiation as the experiment means it.
#include <mongoose.h>

#include <string>

enum Result { Done, Busy, Looped };

Result rebuild(const std::string& name);

static void reply(struct mg_connection* c, Result result) {
  switch (result) {
    case Done: mg_http_reply(c, 200, "", "done\n"); break;
    case Busy: mg_http_reply(c, 503, "Retry-After: 10\r\n", "busy\n"); break;
    case Looped: mg_http_reply(c, 506, "", "depends on itself\n"); break;  // finding: experimental-status
  }
}

static void onEvent(struct mg_connection* c, int ev, void* ev_data) {
  if (ev != MG_EV_HTTP_MSG) {
    return;
  }
  struct mg_http_message* hm = (struct mg_http_message*)ev_data;
  if (mg_match(hm->uri, mg_str("/variants"), NULL)) {
    mg_http_reply(c, 506, "TCN: list\r\n", "a variant that negotiates\n");
    return;
  }
  const int failed = hm->body.len == 0 ? 506 : 400;  // finding: experimental-status
  if (hm->body.len < 10) {
    mg_http_reply(c, failed, "", "%s\n", "short");
    return;
  }
  reply(c, rebuild(std::string(hm->body.buf, hm->body.len)));
}

void serve(struct mg_mgr* mgr) { mg_http_listen(mgr, "http://0.0.0.0:8000", onEvent, NULL); }
