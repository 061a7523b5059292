// A helper that GET and HEAD share writes the content for both.
#include <uWebSockets/App.h>

#include <string_view>

namespace {

template <typename Response>
void sendText(Response* res, std::string_view status, std::string_view text) {
  res->writeStatus(status);
  res->writeHeader("Content-Type", "text/plain");
  res->end(text);  // finding: head-with-body
}

template <typename Response>
void sendHead(Response* res, std::string_view status) {
  res->writeStatus(status);
  res->endWithoutBody(0);
}

}  // namespace

int main() {
  uWS::App app;
  app.get("/report", [](auto* res, auto*) { sendText(res, "200 OK", "a report"); });
  app.head("/report", [](auto* res, auto*) { sendText(res, "200 OK", "a report"); });
  app.head("/other", [](auto* res, auto*) { sendHead(res, "200 OK"); });
  app.run();
}
