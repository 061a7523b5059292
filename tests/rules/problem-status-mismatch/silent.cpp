// Problems that agree.
#include <httplib.h>

void registerProblemStatusMismatch(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content(R"({"status": 404})", "application/problem+json");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content(R"({"title": "no"})", "application/problem+json");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("{\"status\": " + std::to_string(res.status) + "}", "application/problem+json");
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 400;
    res.set_content(R"({"status": 404})", "application/json");
  });
}
