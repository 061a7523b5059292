// args: --std=c++20
// Batches with uWebSockets: what became of each part is in the content, or nowhere.
#include <uWebSockets/App.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> run(std::string_view batch);

template <bool SSL>
void finish(uWS::HttpResponse<SSL>* res, std::string_view status) {
  res->writeStatus(status);
  res->end();
}

}  // namespace

int main() {
  uWS::App app;
  app.post("/batch", [](auto* res, auto*) {
    res->onData([res](std::string_view chunk, bool isLast) {
      if (isLast) {
        run(chunk);
        finish(res, "207 Multi-Status");  // finding: multi-status-without-body
      }
    });
    res->onAborted([] {});
  });
  app.put("/batch", [](auto* res, auto* req) {
    std::string out = "[";
    for (const std::string& one : run(req->getQuery("names"))) {
      out += one + ",";
    }
    res->writeStatus("207 Multi-Status");
    res->end(out + "]");
  });
  app.run();
}
