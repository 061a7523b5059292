// A 300 (Multiple Choices) response lists no alternatives.
#include <string>

#include <httplib.h>

namespace {

bool hasLanguage(const httplib::Request& req);

constexpr int Rejected = 300;

#define REJECT(res) (res).status = 300

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Note", "none");
}

}  // namespace

void registerMultipleChoicesWithoutAlternatives(httplib::Server& svr) {
  svr.Get("/manual", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasLanguage(req)) {
      res.status = 300;  // finding: multiple-choices-without-alternatives
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Get("/manual/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasLanguage(req)) {
      return sendError(res, 300, "");  // finding: multiple-choices-without-alternatives
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Get("/manual/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::MultipleChoices_300;  // finding: multiple-choices-without-alternatives
  });

  // A constant of the project, in one branch of a conditional.
  svr.Get("/manual/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = hasLanguage(req) ? 200 : Rejected;  // finding: multiple-choices-without-alternatives
  });

  svr.Get("/manual/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasLanguage(req)) {
      REJECT(res);  // finding: multiple-choices-without-alternatives
    }
  });

  // A field of another name.
  svr.Get("/manual/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Location", "/page/en");
    res.status = 300;  // finding: multiple-choices-without-alternatives
  });
}
