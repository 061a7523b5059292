// The constant goes through helpers and members.
#include <httplib.h>

namespace {

struct Codes {
  static constexpr int Unauthorized = 403;
  static constexpr int Forbidden = 403;
};

void fail(httplib::Response& res, int status) { res.status = status; }

void deny(httplib::Response& res) {
  fail(res, Codes::Unauthorized);  // finding: status-constant-name-mismatch
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { deny(res); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) { fail(res, Codes::Forbidden); });
}
