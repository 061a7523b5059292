// args: --std=c++20
// OPTIONS with uWebSockets: by hand, and for preflights.
#include <uWebSockets/App.h>

#include <string_view>

namespace {

template <typename Res>
void preflight(Res* res, std::string_view methods) {
  res->writeStatus("204 No Content");
  res->writeHeader("Access-Control-Allow-Origin", "*");
  res->writeHeader("Access-Control-Allow-Methods", methods);
  res->endWithoutBody();
}

}  // namespace

int main() {
  uWS::App()
      .options("/orders",
               [](auto* res, auto*) {
                 res->writeStatus("204 No Content");  // finding: options-without-allow
                 res->writeHeader("Cache-Control", "no-store");
                 res->endWithoutBody();
               })
      .options("/users",
               [](auto* res, auto*) {
                 res->writeStatus("200 OK")->writeHeader("Allow", "GET, POST")->end("");
               })
      .options("/items", [](auto* res, auto*) { preflight(res, "GET, PUT"); })
      .run();
}
