// Locations that no client can follow.
#include <string>

#include <httplib.h>

namespace {

void go(httplib::Response& res, const std::string& where) {
  res.set_redirect(where, 303);  // finding: location-invalid-value
}

}  // namespace

void registerLocationInvalidValue(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 302;
    res.set_header("Location", "");  // finding: location-invalid-value
  });

  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 302;
    res.set_header("Location", "/my orders");  // finding: location-invalid-value
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) { go(res, "\\share\\file"); });

  svr.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 300;
    res.set_header("Location", "/page/de, /page/en");  // finding: location-invalid-value
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("<https://example.org/>");  // finding: location-invalid-value
  });
}
