// Where the client should go, with a code that sends it nowhere.
#include <string>

#include <httplib.h>

namespace {

void go(httplib::Response& res, const std::string& where) {
  res.set_header("Location", where);  // finding: location-without-meaning
}

}  // namespace

void registerLocationWithoutMeaning(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/orders/7");  // finding: location-without-meaning
    res.status = 200;
  });

  svr.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    go(res, "/new");
    res.set_content("moved", "text/plain");
  });

  svr.Put("/profile", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("location", "/profile");  // finding: location-without-meaning
    res.status = httplib::StatusCode::NoContent_204;
  });
}
