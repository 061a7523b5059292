// With mongoose: replies whose JSON names another status code than the first argument.
#include <mongoose.h>

#define JSON "Content-Type: application/json\r\n"
#define NOT_FOUND_JSON "{\"status\": 404, \"error\": \"not found\"}\n"

static void reply(struct mg_connection* c, int status, const char* json) {
  mg_http_reply(c, status, JSON, json);
}

static void showDevice(struct mg_connection* c, struct mg_http_message* hm) {
  char id[16];
  if (mg_http_get_var(&hm->query, "id", id, sizeof(id)) <= 0) {
    mg_http_reply(c, 400, JSON, "{\"code\": 400, \"error\": \"id is missing\"}\n");
    return;
  }
  if (id[0] == '0') {
    mg_http_reply(c, 200, JSON, NOT_FOUND_JSON);  // finding: body-status-mismatch
    return;
  }
  // The application's own number.
  reply(c, 200, "{\"code\": 0, \"name\": \"lamp\"}");
}

static void onEvent(struct mg_connection* c, int ev, void* ev_data) {
  if (ev != MG_EV_HTTP_MSG) {
    return;
  }
  struct mg_http_message* hm = (struct mg_http_message*)ev_data;
  if (mg_match(hm->uri, mg_str("/device"), NULL)) {
    showDevice(c, hm);
  } else if (mg_match(hm->uri, mg_str("/old/#"), NULL)) {
    reply(c, 410, NOT_FOUND_JSON);
  } else {
    reply(c, 400, "{\"status\": 200}");  // finding: body-status-mismatch
  }
}

void serve(struct mg_mgr* mgr) { mg_http_listen(mgr, "http://0.0.0.0:8000", onEvent, NULL); }
