// 202 while something is made.
#include <string>

#include <httplib.h>

bool isReady(const std::string& id);
void enqueueReport(const std::string& id);

void routes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request& req, httplib::Response& res) {
    if (!isReady(req.get_param_value("id"))) {
      res.status = 202;
      return;
    }
    res.set_content("report", "text/plain");
  });
  server.Get("/export", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
    res.set_header("Location", "/exports/1");
  });
  server.Get("/later", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
    res.set_header("Retry-After", "5");
  });
  server.Get("/start", [](const httplib::Request& req, httplib::Response& res) {
    enqueueReport(req.get_param_value("id"));
    res.status = 202;
  });
  server.Post("/jobs", [](const httplib::Request&, httplib::Response& res) { res.status = 202; });
  server.Get("/ok", [](const httplib::Request&, httplib::Response& res) { res.status = 200; });
}
