// The lock is tested in one function, and answered for in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

class LockedError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};
std::string ownerOf(const std::string& id);

void requireUnlocked(const std::string& user) {
  if (ownerOf("1") != user) {
    throw LockedError(user);
  }
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool checkLock(const std::string& user, httplib::Response& res) {
  if (ownerOf("1") != user) {
    fail(res, 404, "locked by another user");  // finding: wrong-status-for-locked
    return false;
  }
  return true;
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const LockedError& e) {
    return crow::response(410, e.what());  // finding: wrong-status-for-locked
  }
}

}  // namespace

void addNotes(httplib::Server& svr) {
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (checkLock(req.get_header_value("X-User"), res)) {
      res.status = 204;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    return guarded([&req] {
      requireUnlocked(req.get_header_value("X-User"));
      return crow::response(204);
    });
  });
}
