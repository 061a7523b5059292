// A 202 (Accepted) response does not say where the outcome is found.
#include <string>

#include <httplib.h>

namespace {

bool isDone(const httplib::Request& req);

constexpr int Rejected = 202;

#define REJECT(res) (res).status = 202

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Note", "none");
}

}  // namespace

void registerAcceptedWithoutMonitor(httplib::Server& svr) {
  svr.Post("/exports", [](const httplib::Request& req, httplib::Response& res) {
    if (!isDone(req)) {
      res.status = 202;  // finding: accepted-without-monitor
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Post("/exports/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isDone(req)) {
      return sendError(res, 202, "");  // finding: accepted-without-monitor
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Post("/exports/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::Accepted_202;  // finding: accepted-without-monitor
  });

  // A constant of the project, in one branch of a conditional.
  svr.Post("/exports/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isDone(req) ? 200 : Rejected;  // finding: accepted-without-monitor
  });

  svr.Post("/exports/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!isDone(req)) {
      REJECT(res);  // finding: accepted-without-monitor
    }
  });

  // A field of another name.
  svr.Post("/exports/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Location", "/jobs/7");
    res.status = 202;  // finding: accepted-without-monitor
  });
}
