// Contents that contradict the status code.
#include <string>

#include <httplib.h>

namespace {

void reply(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "application/json");
}

}  // namespace

void registerBodyStatusMismatch(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"status\": 404, \"message\": \"not found\"}", "application/json");  // finding: body-status-mismatch
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;  // finding: body-status-mismatch
    res.set_content(R"({"code": 500})", "application/json");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    reply(res, 400, R"({"statusCode": 200})");  // finding: body-status-mismatch
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    reply(res, 200, R"({"error": {"code": 403, "message": "no"}})");  // finding: body-status-mismatch
  });
}
