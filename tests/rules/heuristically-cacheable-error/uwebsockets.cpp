// args: --std=c++20
// With uWebSockets: errors that caches may keep as long as they like.
#include <uWebSockets/App.h>

#include <string_view>

namespace {

bool exists(std::string_view name);

template <bool SSL>
void fail(uWS::HttpResponse<SSL>* res, std::string_view status, bool mayKeep = true) {
  res->writeStatus(status);
  if (!mayKeep) {
    res->writeHeader("Cache-Control", "no-store");
  }
  res->end();
}

void showNote(uWS::HttpResponse<false>* res, uWS::HttpRequest* req) {
  if (!exists(req->getParameter(0))) {
    fail(res, "404 Not Found");  // finding: heuristically-cacheable-error
    return;
  }
  res->end("a note");
}

}  // namespace

int main() {
  uWS::App app;
  app.get("/notes/:id", showNote);
  app.get("/tags/:name", [](auto* res, auto* req) {
    if (!exists(req->getParameter("name"))) {
      return fail(res, "404 Not Found", false);
    }
    res->end("a tag");
  });
  app.get("/old", [](auto* res, auto*) {
    res->cork([res] {
      res->writeStatus("410 Gone");  // finding: heuristically-cacheable-error
      res->end("gone for good");
    });
  });
  // Nothing keeps the answer to a PUT, or a 403.
  app.put("/notes/:id", [](auto* res, auto*) { fail(res, "404 Not Found"); });
  app.get("/admin", [](auto* res, auto*) { fail(res, "403 Forbidden"); });
  app.run();
}
