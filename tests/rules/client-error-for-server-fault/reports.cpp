// 4xx where the server, or what it depends on, is at fault.
#include <cstdlib>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>

#include <httplib.h>

namespace pqxx {
struct failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct broken_connection : failure {
  using failure::failure;
};
}  // namespace pqxx

struct sqlite3;
extern "C" int sqlite3_open(const char* name, sqlite3** db);

namespace {

void insert(const std::string& name);
void fill(std::string& report);

void fail(httplib::Response& res, int status) { res.status = status; }

// A free function as handler.
void showReport(const httplib::Request&, httplib::Response& res) {
  std::string report;
  try {
    fill(report);
    res.set_content(report, "text/plain");
  } catch (const std::bad_alloc&) {
    res.status = 400;  // finding: client-error-for-server-fault "catches std::bad_alloc"
  }
}

}  // namespace

void registerUnfair(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/report", showReport);

  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.get_param_value("name"));
      res.status = 204;
    } catch (const pqxx::broken_connection&) {
      res.status = 400;  // finding: client-error-for-server-fault "catches pqxx::broken_connection"
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // In a helper, and as 404.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.get_param_value("name"));
      res.status = 204;
    } catch (const pqxx::broken_connection&) {
      fail(res, 404);  // finding: client-error-for-server-fault
    }
  });

  // Another server.
  svr.Get("/c", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/c");
    if (!answer) {
      res.status = 400;  // finding: client-error-for-server-fault "another server did not answer"
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // A setting.
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    const char* folder = std::getenv("REPORTS");
    if (folder == nullptr) {
      res.status = 400;  // finding: client-error-for-server-fault "not configured"
      return;
    }
    res.set_content(folder, "text/plain");
  });

  // The database.
  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    sqlite3* db = nullptr;
    if (sqlite3_open("shop.db", &db) != 0) {
      res.status = 400;  // finding: client-error-for-server-fault "database cannot be reached"
      return;
    }
    res.status = 204;
  });

  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    sqlite3* db = nullptr;
    const int code = sqlite3_open("shop.db", &db);
    if (code) {
      res.status = 422;  // finding: client-error-for-server-fault
      return;
    }
    res.status = 204;
  });
}
