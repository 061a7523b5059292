// What the list allows, may allow, or does not speak of.
// status-lint --allow-status "GET 200,404"
// status-lint --allow-status "POST 2xx,400"
// status-lint --allow-status "/files/* 200,410"
#include <httplib.h>

#include <string>

namespace {

int computed();

/// For whom this answers, nobody knows.
void refuse(httplib::Response& res) { res.status = 400; }

}  // namespace

void addRoutes(httplib::Server& svr, const std::string& path) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("x")) {
      res.status = 404;
      return;
    }
    res.status = computed();
  });
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = req.body.empty() ? 400 : 204;
  });
  // No entry speaks of PUT.
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 507; });
  // A path that may be below /files.
  svr.Get(path, [](const httplib::Request&, httplib::Response& res) { res.status = 410; });
  // The longer path comes before the method.
  svr.Get("/files/a", [](const httplib::Request&, httplib::Response& res) { res.status = 410; });
}
