// The database is asked in one function, and answered for in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace pqxx {
struct broken_connection : std::runtime_error {
  using std::runtime_error::runtime_error;
};
}  // namespace pqxx

namespace {

bool connect();

std::string names() {
  if (!connect()) {
    throw pqxx::broken_connection("no");
  }
  return "a, b";
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool requireDatabase(httplib::Response& res) {
  if (!connect()) {
    fail(res, 501, "Database is down");  // finding: wrong-status-for-other-situation
    return false;
  }
  return true;
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const pqxx::broken_connection& e) {
    return crow::response(505, e.what());  // finding: wrong-status-for-other-situation
  }
}

}  // namespace

void addUsers(httplib::Server& svr) {
  svr.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    if (requireDatabase(res)) {
      res.set_content(names(), "text/plain");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/users")([] { return guarded([] { return crow::response(names()); }); });
}
