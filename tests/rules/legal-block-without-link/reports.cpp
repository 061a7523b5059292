// A 451 (Unavailable For Legal Reasons) response does not say who blocks.
#include <string>

#include <httplib.h>

namespace {

bool isFree(const httplib::Request& req);

constexpr int Rejected = 451;

#define REJECT(res) (res).status = 451

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"error\":\"" + message + "\"}", "application/json");
}

}  // namespace

void registerLegalBlockWithoutLink(httplib::Server& svr) {
  svr.Get("/film", [](const httplib::Request& req, httplib::Response& res) {
    if (!isFree(req)) {
      res.status = 451;  // finding: legal-block-without-link
      res.set_content("blocked by a court", "text/plain");
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/film/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isFree(req)) {
      return sendError(res, 451, "blocked by a court");  // finding: legal-block-without-link
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/film/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::UnavailableForLegalReasons_451;  // finding: legal-block-without-link
    res.set_content("blocked by a court", "text/plain");
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/film/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isFree(req) ? 200 : Rejected;  // finding: legal-block-without-link
    res.set_content("blocked by a court", "text/plain");
  });

  svr.Get("/film/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!isFree(req)) {
      REJECT(res);  // finding: legal-block-without-link
      res.set_content("blocked by a court", "text/plain");
    }
  });

  // A field of another name.
  svr.Get("/film/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Link", "<https://example.org>; rel=\"blocked-by\"");
    res.status = 451;  // finding: legal-block-without-link
    res.set_content("blocked by a court", "text/plain");
  });
}
