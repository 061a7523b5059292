// The value goes through helpers.
#include <string>

#include <httplib.h>

namespace {

enum class DbError { None, Busy, Corrupt };

DbError run(const std::string& query);
bool isValid(const std::string& text);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

int query(const std::string& text) {
  return static_cast<int>(run(text));  // finding: status-type-confusion "DbError"
}

struct Result {
  int code = 0;
};

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    fail(res, static_cast<int>(run(req.path)), "failed");  // finding: status-type-confusion
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) { res.status = query(req.path); });
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    fail(res, isValid(req.path), "?");  // finding: status-type-confusion
  });

  // Near miss: told apart first.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    fail(res, run(req.path) == DbError::Busy ? 503 : 500, "failed");
  });
}
