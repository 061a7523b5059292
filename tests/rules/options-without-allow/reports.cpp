// OPTIONS answered by hand.
#include <httplib.h>

namespace {

void finish(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("", "text/plain");
}

}  // namespace

void registerOptionsWithoutAllow(httplib::Server& svr) {
  svr.Options("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;  // finding: options-without-allow
  });

  svr.Options("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::NoContent_204;  // finding: options-without-allow
  });

  svr.Options("/items", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("DAV", "1, 2");
    finish(res, 200);  // finding: options-without-allow
  });
}
