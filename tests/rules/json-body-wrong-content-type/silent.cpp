// JSON as such, and what only looks like it.
#include <httplib.h>

void registerJsonBodyWrongContentType(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{}", "application/json");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{not json}", "text/plain");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("42", "text/plain");
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("callback({})", "text/javascript");
  });

  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(req.body, "text/plain");
  });

  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{}", "application/x-ndjson");
  });
}
