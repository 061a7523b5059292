// Near misses: codes that say it too, locks of the server's own, accounts and doors.
#include <mutex>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct Locked : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void update(const std::string& text);
std::string ownerOf(const std::string& id);
bool exists(const std::string& id);
bool tryLock();
std::mutex mutex;

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it.
  svr.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      update(req.body);
    } catch (const Locked&) {
      res.status = 423;
    }
  });
  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (ownerOf("1") != req.body) {
      res.status = 409;
      res.set_content("locked by another user", "text/plain");
    }
  });
  svr.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (ownerOf("1") != req.body) {
      res.status = 403;
      res.set_content("locked by another user", "text/plain");
    }
  });

  // A lock that the server takes for a moment.
  svr.Put("/d", [](const httplib::Request&, httplib::Response& res) {
    const std::unique_lock lock(mutex, std::try_to_lock);
    if (!lock.owns_lock()) {
      res.status = 500;
      return;
    }
    res.status = 204;
  });
  svr.Put("/e", [](const httplib::Request&, httplib::Response& res) {
    if (!tryLock()) {
      res.status = 503;
      res.set_header("Retry-After", "1");
    }
  });

  // There is no such lock.
  svr.Delete("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("lock"))) {
      res.status = 404;
      res.set_content("nothing was locked", "text/plain");
    }
  });
  svr.Delete("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (ownerOf("1").empty()) {
      res.status = 404;
      res.set_content("not locked by anybody", "text/plain");
    }
  });

  // Default first.
  svr.Put("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    if (ownerOf("1") != req.body) {
      res.status = 423;
      res.set_content("locked by another user", "text/plain");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // An account that was closed for a while.
  CROW_ROUTE(app, "/account")([](const crow::request& req) {
    if (req.body == "root") {
      crow::response res(401, "your account was locked after three tries");
      res.set_header("WWW-Authenticate", "Basic");
      return res;
    }
    return crow::response(204);
  });
}
