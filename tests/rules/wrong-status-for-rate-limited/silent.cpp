// Codes that are right too, limits of the server's own, and limits that are data.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <map>
#include <string>

namespace {

class RateLimiter {
public:
  bool allow(const std::string& client);
};

struct Slots {
  bool try_acquire();
  void release();
};

RateLimiter limiter;
Slots slots;
std::map<std::string, int> limits;

bool slowDown(int by);
bool isKnown(const std::string& name);

}  // namespace

void addPages(httplib::Server& server, httplib::Client& backend) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!limiter.allow(req.remote_addr)) {
      res.status = 429;
      res.set_content("too many requests", "text/plain");
      return;
    }
    res.set_content("a", "text/plain");
  });

  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!limiter.allow(req.remote_addr)) {
      res.status = 503;
      res.set_content("slow down", "text/plain");
      return;
    }
    res.set_content("b", "text/plain");
  });

  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!limiter.allow(req.remote_addr)) {
      res.status = 403;
      return;
    }
    res.set_content("c", "text/plain");
  });

  // All clients share the server's slots.
  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    if (!slots.try_acquire()) {
      res.status = 500;
      res.set_content("no worker is free", "text/plain");
      return;
    }
    slots.release();
    res.set_content("d", "text/plain");
  });

  // The limit is the resource.
  server.Get(R"(/limits/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const auto it = limits.find(req.matches[1]);
    if (it == limits.end()) {
      res.status = 404;
      res.set_content("unknown rate limit", "text/plain");
      return;
    }
    res.set_content(std::to_string(it->second), "text/plain");
  });

  server.Put(R"(/limits/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 6) {
      res.status = 422;
      res.set_content("the rate limit must be below a million", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Post("/limits", [](const httplib::Request& req, httplib::Response& res) {
    if (limits.count(req.body) > 0) {
      res.status = 409;
      res.set_content("a rate limit of that name is there", "text/plain");
      return;
    }
    res.status = 204;
  });

  // A motor.
  server.Post("/motor", [](const httplib::Request&, httplib::Response& res) {
    if (!slowDown(10)) {
      res.status = 409;
      res.set_content("the motor cannot slow down further", "text/plain");
      return;
    }
    res.status = 204;
  });

  // Another server limits this one.
  server.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/e");
    if (answer && answer->status == 429) {
      res.status = 502;
      res.set_content("too many requests to the bank", "text/plain");
      return;
    }
    res.set_content("e", "text/plain");
  });

  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!limiter.allow(req.remote_addr) || !isKnown(req.remote_addr)) {
      res.status = 403;
      return;
    }
    res.set_content("f", "text/plain");
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("rate limit exceeded", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  // Too many of something else.
  CROW_ROUTE(app, "/teams").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    const auto body = nlohmann::json::parse(req.body, nullptr, false);
    if (body.size() > 11) {
      return crow::response(409, "too many players");
    }
    return crow::response(204);
  });
}
