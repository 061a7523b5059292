// Errors with an explanation, or with one from elsewhere.
#include <string>

#include <httplib.h>

namespace {

std::string explain(const httplib::Request& req);
void write(httplib::Response& res);

}  // namespace

void registerErrorWithoutBody(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("no such thing", "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 400;
    res.set_content(explain(req), "text/plain");
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 500;
    write(res);
  });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;
    res.set_header("WWW-Authenticate", "Basic realm=\"api\"");
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "POST");
  });

  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "HEAD") {
      res.status = 404;
    }
  });

  svr.Get("/g", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}
