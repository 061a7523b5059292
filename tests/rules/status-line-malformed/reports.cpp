// args: --std=c++20
// Status lines that do not hold to the grammar.
#include <cstdio>
#include <cstring>
#include <string>

#include <sys/socket.h>
#include <uWebSockets/App.h>
#include <unistd.h>

namespace {

bool exists(std::string_view path);

const char Refusal[] = "HTTP/1.1 403\r\nContent-Length: 0\r\n\r\n";

#define NOT_FOUND "404"

}  // namespace

// uWebSockets writes the text as it is.
void addRoutes(uWS::App& app) {
  app.get("/a", [](uWS::HttpResponse<false>* res, uWS::HttpRequest* req) {
    if (!exists(req->getUrl())) {
      res->writeStatus("404");  // finding: status-line-malformed "no space"
      res->end("none");
      return;
    }
    res->end("some");
  });

  app.get("/b", [](auto* res, auto*) {
    res->writeStatus(NOT_FOUND)->end("none");  // finding: status-line-malformed
  });

  app.get("/c", [](auto* res, auto*) {
    res->writeStatus("404NotFound");  // finding: status-line-malformed
    res->end("none");
  });

  app.get("/d", [](auto* res, auto*) {
    res->writeStatus("HTTP/1.1 404 Not Found");  // finding: status-line-malformed "twice"
    res->end("none");
  });
}

// Bytes on a socket.
void refuse(int client) {
  send(client, Refusal, sizeof(Refusal) - 1, 0);  // finding: status-line-malformed
  close(client);
}

void full(int client) {
  const std::string response = "HTTP/1.1 503\r\nRetry-After: 1\r\n\r\n";
  write(client, response.data(), response.size());  // finding: status-line-malformed
}
