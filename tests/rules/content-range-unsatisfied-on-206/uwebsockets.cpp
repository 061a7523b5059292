// args: --std=c++20
// With uWebSockets: a part whose field says that there is none.
#include <uWebSockets/App.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace {

using Response = uWS::HttpResponse<true>;

std::string_view video();

void sendPart(Response* res, std::string_view status, const std::string& range) {
  res->writeStatus(status);
  res->writeHeader("Content-Range", range);
  res->end(video().substr(0, 100));
}

std::string unsatisfied(std::size_t size) { return "bytes */" + std::to_string(size); }

}  // namespace

int main() {
  uWS::SSLApp app;
  app.get("/video", [](Response* res, uWS::HttpRequest* req) {
    const std::string_view range = req->getHeader("range");
    if (range.empty()) {
      res->end(video());
      return;
    }
    if (range == "bytes=0-99") {
      sendPart(res, "206 Partial Content", "bytes 0-99/" + std::to_string(video().size()));
      return;
    }
    if (!range.starts_with("bytes=")) {
      res->writeStatus("416 Range Not Satisfiable");
      res->writeHeader("Content-Range", unsatisfied(video().size()));
      res->end();
      return;
    }
    res->cork([res] {
      res->writeStatus("206 Partial Content");
      // missed: content-range-unsatisfied-on-206 the text is put together in a helper that returns it
      res->writeHeader("Content-Range", unsatisfied(video().size()));
      res->end(video());
    });
  });
  app.get("/audio", [](Response* res, uWS::HttpRequest* req) {
    res->writeStatus(req->getHeader("range").empty() ? "200 OK" : "206 Partial Content");
    // finding: content-range-unsatisfied-on-206
    res->writeHeader("Content-Range", "bytes */" + std::to_string(video().size()));
    res->end(video());
  });
  app.run();
}
