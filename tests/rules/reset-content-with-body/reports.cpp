// Content with a status code that tells the client to clear its form.
#include <string>

#include <httplib.h>

namespace {

void send(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"message\":\"" + message + "\"}", "application/json");
}

}  // namespace

void registerResetContentWithBody(httplib::Server& svr) {
  svr.Post("/form", [](const httplib::Request&, httplib::Response& res) {
    res.status = 205;  // finding: reset-content-with-body
    res.set_content("saved", "text/plain");
  });

  svr.Put("/form", [](const httplib::Request&, httplib::Response& res) {
    send(res, 205, "reset");  // finding: reset-content-with-body
  });

  svr.Post("/comments", [](const httplib::Request& req, httplib::Response& res) {
    const bool again = req.has_param("again");
    res.status = again ? httplib::StatusCode::ResetContent_205 : 200;  // finding: reset-content-with-body
    res.body = "<p>thanks</p>";
  });
}
