// A 503 (Service Unavailable) response does not say when to come back.
#include <string>

#include <httplib.h>

namespace {

bool isServing(const httplib::Request& req);

constexpr int Rejected = 503;

#define REJECT(res) (res).status = 503

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"error\":\"" + message + "\"}", "application/json");
}

}  // namespace

void registerServiceUnavailableWithoutRetryAfter(httplib::Server& svr) {
  svr.Get("/reports", [](const httplib::Request& req, httplib::Response& res) {
    if (!isServing(req)) {
      res.status = 503;  // finding: service-unavailable-without-retry-after
      res.set_content("maintenance", "text/plain");
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/reports/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isServing(req)) {
      return sendError(res, 503, "maintenance");  // finding: service-unavailable-without-retry-after
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/reports/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::ServiceUnavailable_503;  // finding: service-unavailable-without-retry-after
    res.set_content("maintenance", "text/plain");
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/reports/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isServing(req) ? 200 : Rejected;  // finding: service-unavailable-without-retry-after
    res.set_content("maintenance", "text/plain");
  });

  svr.Get("/reports/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!isServing(req)) {
      REJECT(res);  // finding: service-unavailable-without-retry-after
      res.set_content("maintenance", "text/plain");
    }
  });

  // A field of another name.
  svr.Get("/reports/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Retry-After", "120");
    res.status = 503;  // finding: service-unavailable-without-retry-after
    res.set_content("maintenance", "text/plain");
  });
}
