// A 429 (Too Many Requests) response does not say when to come back.
#include <string>

#include <httplib.h>

namespace {

bool isWithinLimit(const httplib::Request& req);

constexpr int Rejected = 429;

#define REJECT(res) (res).status = 429

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"error\":\"" + message + "\"}", "application/json");
}

}  // namespace

void registerTooManyRequestsWithoutRetryAfter(httplib::Server& svr) {
  svr.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (!isWithinLimit(req)) {
      res.status = 429;  // finding: too-many-requests-without-retry-after
      res.set_content("slow down", "text/plain");
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/search/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isWithinLimit(req)) {
      return sendError(res, 429, "slow down");  // finding: too-many-requests-without-retry-after
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/search/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::TooManyRequests_429;  // finding: too-many-requests-without-retry-after
    res.set_content("slow down", "text/plain");
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/search/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isWithinLimit(req) ? 200 : Rejected;  // finding: too-many-requests-without-retry-after
    res.set_content("slow down", "text/plain");
  });

  svr.Get("/search/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!isWithinLimit(req)) {
      REJECT(res);  // finding: too-many-requests-without-retry-after
      res.set_content("slow down", "text/plain");
    }
  });

  // A field of another name.
  svr.Get("/search/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Retry-After", "30");
    res.status = 429;  // finding: too-many-requests-without-retry-after
    res.set_content("slow down", "text/plain");
  });
}
