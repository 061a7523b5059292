// args: --std=c++20
// The text goes through helpers.
#include <string>
#include <string_view>

#include <uWebSockets/App.h>

namespace {

template <bool SSL>
void reply(uWS::HttpResponse<SSL>* res, std::string_view status, std::string_view text) {
  res->writeStatus(status);
  res->end(text);
}

std::string_view missing() {
  return "404";  // finding: status-line-malformed
}

}  // namespace

void addRoutes(uWS::App& app) {
  app.get("/a", [](uWS::HttpResponse<false>* res, uWS::HttpRequest*) {
    reply(res, "400", "bad");  // finding: status-line-malformed
  });
  app.get("/b", [](uWS::HttpResponse<false>* res, uWS::HttpRequest*) { reply(res, missing(), "none"); });
  app.get("/c", [](uWS::HttpResponse<false>* res, uWS::HttpRequest*) { reply(res, "409 Conflict", "again"); });
}
