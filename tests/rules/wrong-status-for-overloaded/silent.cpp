// Codes that are right too, reports on health, and things of the client that are busy.
#include <crow.h>
#include <httplib.h>

#include <map>
#include <memory>
#include <string>

namespace {

struct Machine {
  bool shuttingDown() const;
  bool isOverloaded() const;
};

struct Playlist {
  bool queueFull() const;
};

std::map<std::string, Machine> machines;

const Playlist* playlistOf(const std::string& name);
bool isFree();
bool isReady();
int weightOf(const std::string& truck);
bool compiles(const std::string& code);

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    if (!isFree()) {
      res.status = 503;
      res.set_content("server is busy", "text/plain");
      return;
    }
    res.set_content("a", "text/plain");
  });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    if (!isFree()) {
      res.status = 429;
      res.set_content("server is busy", "text/plain");
      return;
    }
    res.set_content("b", "text/plain");
  });
  server.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    if (!isFree()) {
      res.status = 500;
      res.set_content("server is busy", "text/plain");
      return;
    }
    res.set_content("c", "text/plain");
  });

  // A load balancer asks for any code of an error.
  server.Get("/healthz", [](const httplib::Request&, httplib::Response& res) {
    if (!isReady()) {
      res.status = 501;
      res.set_content("shutting down", "text/plain");
      return;
    }
    res.set_content("ok", "text/plain");
  });

  // The machine is the resource: what it does is no state of the server.
  server.Post(R"(/machines/(.*)/jobs)", [](const httplib::Request& req, httplib::Response& res) {
    const auto it = machines.find(req.matches[1]);
    if (it->second.shuttingDown()) {
      res.status = 400;
      res.set_content("that machine is shutting down", "text/plain");
      return;
    }
    res.status = 204;
  });
  server.Post(R"(/machines/(.*)/tests)", [](const httplib::Request& req, httplib::Response& res) {
    const Machine& machine = machines[req.matches[1]];
    if (machine.isOverloaded()) {
      // false: client-error-for-server-fault what [] of a map gives is not seen to be of the key
      res.status = 403;
      return;
    }
    res.status = 204;
  });
  server.Post(R"(/playlists/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const Playlist* list = playlistOf(req.matches[1]);
    if (list->queueFull()) {
      res.status = 422;
      res.set_content("your queue is full", "text/plain");
      return;
    }
    res.status = 204;
  });

  // A lorry, and a function of C++.
  server.Post("/trucks", [](const httplib::Request& req, httplib::Response& res) {
    if (weightOf(req.body) > 40) {
      res.status = 422;
      res.set_content("truck is overloaded", "text/plain");
      return;
    }
    res.status = 204;
  });
  server.Post("/compile", [](const httplib::Request& req, httplib::Response& res) {
    if (!compiles(req.body)) {
      res.status = 422;
      res.set_content("call of overloaded function is ambiguous", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The same rule speaks where it should.
  server.Get("/control", [](const httplib::Request&, httplib::Response& res) {
    if (!isFree()) {
      res.status = 400;  // finding: client-error-for-server-fault
      res.set_content("the server is overloaded", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/rooms/<string>")([](const std::string& room) {
    if (weightOf(room) > 5) {
      return crow::response(409, "the room is busy");
    }
    return crow::response(204);
  });
}
