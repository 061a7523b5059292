// What an exception says, sent to whoever asks.
#include <exception>
#include <stdexcept>
#include <string>

#include <httplib.h>

namespace pqxx {
struct failure : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct sql_error : failure {
  using failure::failure;
};
}  // namespace pqxx

std::string load(const std::string& name);

void registerTalkative(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const std::exception& e) {
      res.status = 500;
      res.set_content(e.what(), "text/plain");  // finding: internal-detail-in-5xx
    }
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const pqxx::sql_error& e) {
      res.status = 503;
      res.set_content(std::string("database: ") + e.what(), "text/plain");  // finding: internal-detail-in-5xx
    }
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.get_param_value("name")), "text/plain");
    } catch (const std::runtime_error& e) {
      res.status = 500;
      res.body = e.what();  // finding: internal-detail-in-5xx
    }
  });
}
