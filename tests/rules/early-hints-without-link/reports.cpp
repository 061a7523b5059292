// A 103 (Early Hints) response has no Link field.
#include <string>

#include <httplib.h>

namespace {

bool isOld(const httplib::Request& req);

constexpr int Rejected = 103;

#define REJECT(res) (res).status = 103

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Note", "none");
}

}  // namespace

void registerEarlyHintsWithoutLink(httplib::Server& svr) {
  svr.Get("/page", [](const httplib::Request& req, httplib::Response& res) {
    if (!isOld(req)) {
      res.status = 103;  // finding: early-hints-without-link
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/page/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isOld(req)) {
      return sendError(res, 103, "");  // finding: early-hints-without-link
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/page/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::EarlyHints_103;  // finding: early-hints-without-link
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/page/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isOld(req) ? 200 : Rejected;  // finding: early-hints-without-link
  });

  svr.Get("/page/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!isOld(req)) {
      REJECT(res);  // finding: early-hints-without-link
    }
  });

  // A field of another name.
  svr.Get("/page/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Link", "</style.css>; rel=preload");
    res.status = 103;  // finding: early-hints-without-link
  });
}
