// A server that cannot answer for now, told as something that it never will.
#include <Poco/Exception.h>
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <atomic>
#include <stdexcept>
#include <string>

namespace {

struct ServerBusy : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Jobs {
public:
  bool queueFull() const;
  void add(const std::string& job);
};

Jobs jobs;
std::atomic<bool> shuttingDown;

std::string convert(const std::string& text);
bool isFree();

#define FAIL(response, code, text)                                               \
  do {                                                                           \
    (response).status = (code);                                                  \
    (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json"); \
  } while (false)

}  // namespace

void addJobs(httplib::Server& server) {
  // The test alone says it.
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (shuttingDown) {
      res.status = 501;  // finding: wrong-status-for-overloaded "shuttingDown"
      return;
    }
    jobs.add(req.body);
    res.status = 202;
  });

  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (jobs.queueFull()) {
      res.status = 501;  // finding: wrong-status-for-overloaded "queueFull"
      res.set_content("no more jobs", "text/plain");
      return;
    }
    jobs.add(req.body);
    res.status = 202;
  });

  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(convert(req.body), "text/plain");
    } catch (const ServerBusy& e) {
      res.status = 505;  // finding: wrong-status-for-overloaded "ServerBusy"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(convert(req.body), "text/plain");
    } catch (const Poco::PoolOverflowException&) {
      res.status = 501;  // finding: wrong-status-for-overloaded "PoolOverflowException"
    }
  });

  server.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!isFree()) {
      FAIL(res, 501, "Server is busy");  // finding: wrong-status-for-overloaded
      return;
    }
    res.set_content(convert(req.body), "text/plain");
  });

  // The client did nothing wrong.
  server.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!isFree()) {
      res.status = 400;  // finding: client-error-for-server-fault
      res.set_content("the server is overloaded", "text/plain");
      return;
    }
    res.set_content(convert(req.body), "text/plain");
  });
  server.Post("/shipping", [](const httplib::Request& req, httplib::Response& res) {
    if (!isFree()) {
      res.status = 403;  // finding: client-error-for-server-fault
      res.set_content("the service is under maintenance", "text/plain");
      return;
    }
    res.set_content(convert(req.body), "text/plain");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g")([] {
    if (!isFree()) {
      return crow::response(501, "server too busy");  // finding: wrong-status-for-overloaded
    }
    return crow::response("g");
  });
}
