// args: --std=c++20
// Jobs with uWebSockets: when to ask again, with codes that say not to, and with one that does.
#include <uWebSockets/App.h>

#include <optional>
#include <string>
#include <string_view>

namespace {

enum class State { Unknown, Running, Done };

State stateOf(std::string_view job);

template <bool SSL>
void waitFor(uWS::HttpResponse<SSL>* res, std::string_view status, int seconds) {
  res->writeStatus(status);
  // finding: retry-after-without-meaning
  res->writeHeader("Retry-After", std::to_string(seconds));
  res->end();
}

}  // namespace

int main() {
  uWS::App()
      .get("/jobs/:id",
           [](auto* res, auto* req) {
             switch (stateOf(req->getParameter(0))) {
             case State::Unknown:
               return waitFor(res, "404 Not Found", 5);
             case State::Running:
               res->writeStatus("202 Accepted")->writeHeader("Retry-After", "5")->end("running");
               return;
             case State::Done:
               res->end("done");
             }
           })
      .listen(3000, [](auto*) {})
      .run();
}
