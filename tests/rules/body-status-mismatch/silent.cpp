// Contents that agree, or have numbers of their own.
#include <httplib.h>

void registerBodyStatusMismatch(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("{\"status\": 404}", "application/json");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("{\"code\": 410}", "application/json");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"code\": 1001}", "application/json");
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"code\": 499}", "application/json");
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(R"({"jsonrpc": "2.0", "error": {"code": 404}, "id": 1})", "application/json");
  });

  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"status\": \"404\"}", "application/json");
  });

  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content("{\"status\": " + req.body + "}", "application/json");
  });

  svr.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"status\": 404", "application/json");
  });

  svr.Get("/i", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(R"({"responses": [], "status": 500})", "application/json");
  });
}
