// Formats that are meant, or not known.
#include <httplib.h>

#include <string>

namespace {

bool wantsPage(const httplib::Request& req);
std::string typeOf(const httplib::Request& req);

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    res.set_content("{}", "application/json");
  });
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    res.set_content("{}", "application/json");
  });
  // A page for people, a type that is not known, no content, no error.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    res.set_content("<p>no</p>", "text/html");
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    res.set_content("no", typeOf(req));
  });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });
  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("no", "text/plain");
  });
  // What the client asks for decides.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    if (wantsPage(req)) {
      res.set_content("no", "text/plain");
    } else {
      res.set_content("{}", "application/json");
    }
  });
}
