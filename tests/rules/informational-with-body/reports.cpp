// Content in responses that only announce one.
#include <string>

#include <httplib.h>

namespace {

void progress(httplib::Response& res, const std::string& text) {
  res.status = 102;  // finding: informational-with-body
  res.set_content("working on " + text, "text/plain");
}

}  // namespace

void registerInformationalWithBody(httplib::Server& svr) {
  svr.Get("/page", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;  // finding: informational-with-body
    res.set_header("Link", "</style.css>; rel=preload");
    res.set_content("<html></html>", "text/html");
  });

  svr.Post("/import", [](const httplib::Request&, httplib::Response& res) {
    progress(res, "import");
  });

  svr.Put("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Expect")) {
      res.status = httplib::StatusCode::Continue_100;  // finding: informational-with-body
    }
    res.set_content("go on", "text/plain");
  });

  svr.Get("/switch", [](const httplib::Request&, httplib::Response& res) {
    res.status = 101;  // finding: informational-with-body
    res.set_content("switching", "text/plain");
  });
}
