// Too many requests of a client, told as something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <map>
#include <stdexcept>
#include <string>

namespace {

struct RateLimitExceeded : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class RateLimiter {
public:
  bool allow(const std::string& client);
  bool tryAcquire(const std::string& client);
};

enum class Admission { Granted, Limited, Banned };

RateLimiter limiter;
std::map<std::string, int> attempts;

void count(const std::string& client);
bool isRateLimited(const std::string& client);
Admission admit(const std::string& client);

#define DENY(response, code, text)                                               \
  (response).status = (code);                                                    \
  (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json")

}  // namespace

void addPages(httplib::Server& server) {
  // The test alone says it.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!limiter.allow(req.remote_addr)) {
      res.status = 401;  // finding: wrong-status-for-rate-limited "limiter.allow"
      return;
    }
    res.set_content("a", "text/plain");
  });

  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!limiter.tryAcquire(req.remote_addr)) {
      res.status = 409;  // finding: wrong-status-for-rate-limited
      return;
    }
    res.set_content("b", "text/plain");
  });

  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      count(req.remote_addr);
      res.set_content("c", "text/plain");
    } catch (const RateLimitExceeded& e) {
      res.status = 404;  // finding: wrong-status-for-rate-limited "RateLimitExceeded"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (++attempts[req.remote_addr] > 100) {
      DENY(res, 402, "Rate limit exceeded");  // finding: wrong-status-for-rate-limited
      return;
    }
    res.set_content("d", "text/plain");
  });

  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (isRateLimited(req.remote_addr)) {
      res.status = 500;  // finding: server-error-for-client-fault
      return;
    }
    res.set_content("e", "text/plain");
  });

  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    switch (admit(req.remote_addr)) {
    case Admission::Limited:
      res.status = 405;  // finding: wrong-status-for-rate-limited
      res.set_content("too many requests, please wait", "text/plain");
      break;
    case Admission::Banned:
      res.status = 403;
      res.set_content("you are banned", "text/plain");
      break;
    case Admission::Granted: res.set_content("f", "text/plain"); break;
    }
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g")([](const crow::request& req) {
    if (++attempts[req.remote_ip_address] > 5) {
      return crow::response(crow::status::UNAUTHORIZED, "Too many login attempts");  // finding: wrong-status-for-rate-limited
    }
    return crow::response("g");
  });
}
