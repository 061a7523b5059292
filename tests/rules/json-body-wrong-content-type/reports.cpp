// JSON under another name.
#include <string>

#include <httplib.h>

namespace {

void reply(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");  // finding: json-body-wrong-content-type
}

}  // namespace

void registerJsonBodyWrongContentType(httplib::Server& svr) {
  svr.Get("/state", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("{\"state\": \"ready\"}", "text/plain");  // finding: json-body-wrong-content-type
  });

  svr.Get("/list", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_content("[]", "text/html; charset=utf-8");  // finding: json-body-wrong-content-type
  });

  svr.Get("/error", [](const httplib::Request&, httplib::Response& res) {
    reply(res, 400, R"({"error": "bad"})");
  });
}
