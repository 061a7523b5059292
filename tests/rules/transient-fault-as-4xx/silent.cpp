// What is busy is told so, or does not pass by itself.
#include <stdexcept>
#include <string>

#include <httplib.h>

#define SQLITE_BUSY 5
#define SQLITE_CONSTRAINT 19
struct sqlite3_stmt;
extern "C" int sqlite3_step(sqlite3_stmt* statement);

namespace pqxx {
struct failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct serialization_failure : failure {
  using failure::failure;
};
}  // namespace pqxx

void placeOrder(const std::string& order);

struct JobQueue {
  bool tryPush(const std::string& job);
  bool push(const std::string& job);
};

struct Limiter {
  bool tryAcquire(const std::string& key);
};

void registerCalm(httplib::Server& svr, sqlite3_stmt* insert, JobQueue& queue, Limiter& rateLimiter) {
  svr.Post("/a", [=](const httplib::Request&, httplib::Response& res) {
    const int code = sqlite3_step(insert);
    if (code == SQLITE_BUSY) {
      res.status = 503;
      res.set_header("Retry-After", "1");
      return;
    }
    if (code == SQLITE_CONSTRAINT) {
      res.status = 400;
      return;
    }
    res.status = 204;
  });

  svr.Post("/b", [&](const httplib::Request& req, httplib::Response& res) {
    if (!queue.tryPush(req.body)) {
      res.status = 429;
      return;
    }
    res.status = 202;
  });

  // Not known why.
  svr.Post("/c", [&](const httplib::Request& req, httplib::Response& res) {
    if (!queue.push(req.body)) {
      res.status = 400;
      return;
    }
    res.status = 202;
  });

  // A limiter speaks of the client.
  svr.Post("/d", [&](const httplib::Request& req, httplib::Response& res) {
    if (!rateLimiter.tryAcquire(req.remote_addr)) {
      res.status = 403;
      return;
    }
    res.status = 204;
  });

  // An optimistic lock.
  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      placeOrder(req.body);
      res.status = 204;
    } catch (const pqxx::serialization_failure&) {
      res.status = 409;
    }
  });
}
