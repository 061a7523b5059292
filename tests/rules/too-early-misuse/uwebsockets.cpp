// args: --std=c++20
// Results with uWebSockets: not there yet, and asked for too early in the sense of TLS.
#include <uWebSockets/App.h>

#include <chrono>
#include <string_view>

namespace {

using Clock = std::chrono::system_clock;

Clock::time_point opening();
bool isIdempotent(std::string_view path);

#define TOO_EARLY "425 Too Early"

}  // namespace

int main() {
  uWS::SSLApp app;
  app.get("/tickets", [](auto* res, auto*) {
    if (Clock::now() < opening()) {
      res->writeStatus(TOO_EARLY)->end("tickets are sold from noon");  // finding: too-early-misuse
      return;
    }
    res->end("tickets");
  });

  app.post("/orders", [](auto* res, auto* req) {
    const bool mayBeReplayed = req->getHeader("early-data") == "1";
    if (mayBeReplayed && !isIdempotent(req->getUrl())) {
      res->writeStatus(TOO_EARLY)->end("");
      return;
    }
    res->end("ordered");
  });
  app.run();
}
