// Problems that name another code.
#include <string>

#include <httplib.h>

namespace {

void problem(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "application/problem+json");
}

}  // namespace

void registerProblemStatusMismatch(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 400;  // finding: problem-status-mismatch
    res.set_content(R"({"type": "about:blank", "status": 404})", "application/problem+json");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    problem(res, 500, R"({"title": "no", "status": 503})");  // finding: problem-status-mismatch
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(R"({"status": 404})", "application/problem+json; charset=utf-8");  // finding: problem-status-mismatch
  });
}
