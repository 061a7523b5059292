// Try again, the server means, and says that the client erred.
#include <stdexcept>
#include <string>

#include <httplib.h>

#define SQLITE_OK 0
#define SQLITE_BUSY 5
struct sqlite3;
struct sqlite3_stmt;
extern "C" int sqlite3_exec(sqlite3* db, const char* sql, void*, void*, char** error);
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
  bool isFull() const;
};

void registerBusy(httplib::Server& svr, sqlite3* db, sqlite3_stmt* insert, JobQueue& queue) {
  svr.Post("/a", [=](const httplib::Request&, httplib::Response& res) {
    const int code = sqlite3_step(insert);
    if (code == SQLITE_BUSY) {
      res.status = 400;  // finding: transient-fault-as-4xx
      return;
    }
    res.status = 204;
  });

  svr.Post("/b", [=](const httplib::Request&, httplib::Response& res) {
    switch (sqlite3_exec(db, "delete from orders", nullptr, nullptr, nullptr)) {
      case SQLITE_OK: res.status = 204; break;
      case SQLITE_BUSY:
        res.status = 422;  // finding: transient-fault-as-4xx
        break;
      default: res.status = 500; break;
    }
  });

  svr.Post("/c", [&](const httplib::Request& req, httplib::Response& res) {
    if (!queue.tryPush(req.body)) {
      res.status = 400;  // finding: transient-fault-as-4xx
      res.set_content("try again later", "text/plain");
      return;
    }
    res.status = 202;
  });

  svr.Post("/d", [&](const httplib::Request& req, httplib::Response& res) {
    if (queue.isFull()) {
      res.status = 403;  // finding: client-error-for-server-fault
      return;
    }
    queue.tryPush(req.body);
    res.status = 202;
  });

  svr.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    try {
      placeOrder(req.body);
      res.status = 204;
    } catch (const pqxx::serialization_failure&) {
      res.status = 400;  // finding: transient-fault-as-4xx
    }
  });
}
