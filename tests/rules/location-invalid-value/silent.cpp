// Locations that can be followed.
#include <httplib.h>

void registerLocationInvalidValue(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/orders?page=2#top");
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) { res.set_redirect("../up"); });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 303;
    res.set_header("Location", "https://example.org/a,b;c=(1)");
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 303;
    res.set_header("Location", "/my " + req.body);
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/%C3%A9t%C3%A9");
  });
}
