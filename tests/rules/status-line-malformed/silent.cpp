// args: --std=c++20
// Status lines that hold to the grammar, or that somebody else writes.
#include <cstdio>
#include <string>

#include <Poco/Net/HTTPServerResponse.h>
#include <sys/socket.h>
#include <uWebSockets/App.h>
#include <unistd.h>

namespace {

std::string reasonFor(int code);

}  // namespace

void addRoutes(uWS::App& app) {
  app.get("/a", [](auto* res, auto*) { res->writeStatus("404 Not Found")->end("none"); });

  // No phrase, but the space.
  app.get("/b", [](auto* res, auto*) { res->writeStatus("404 ")->end("none"); });

  // Words of their own.
  app.get("/c", [](auto* res, auto*) { res->writeStatus("404 Nothing here")->end("none"); });

  // Put together where the program runs.
  app.get("/d", [](auto* res, auto*) { res->writeStatus("404" + reasonFor(404))->end("none"); });
}

void fine(int client) {
  const char response[] = "HTTP/1.1 204 No Content\r\n\r\n";
  send(client, response, sizeof(response) - 1, 0);
}

void noPhrase(int client) {
  const char response[] = "HTTP/1.1 204 \r\n\r\n";
  send(client, response, sizeof(response) - 1, 0);
}

void composed(int client, int code) {
  const std::string response = "HTTP/1.1 " + std::to_string(code) + reasonFor(code) + "\r\n\r\n";
  send(client, response.data(), response.size(), 0);
}

// POCO reads the number out of the text.
void answer(Poco::Net::HTTPServerResponse& response) {
  response.setStatus("404");
  response.send();
}

// The server of a CGI program writes the status line.
int main() {
  std::printf("Status: 404\r\nContent-Type: text/plain\r\n\r\nnone");
}
