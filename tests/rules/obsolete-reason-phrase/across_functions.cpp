#include <uWebSockets/App.h>

#include <string_view>

namespace {

constexpr std::string_view TooLarge = "413 Payload Too Large";

template <typename Response>
void fail(Response* res, std::string_view status) {
  res->writeStatus(status);
  res->writeHeader("Content-Type", "text/plain");
  res->end("sorry");
}

}  // namespace

int main() {
  uWS::App app;
  app.post("/files", [](auto* res, auto* req) {
    if (req->getHeader("content-length").size() > 7) {
      return fail(res, TooLarge);  // finding: obsolete-reason-phrase
    }
    return fail(res, "403 Forbidden");
  });
  app.run();
}
