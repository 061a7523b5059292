#include <httplib.h>

void fail(httplib::Response& res, int status, const char* text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void routes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 501, "method not supported");  // finding: not-implemented-for-get-head
  });
  server.Put("/a", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 501, "method not supported");
  });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 501, "not supported");
  });
}
