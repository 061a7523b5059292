// Pages of lists that are called partial content.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 206;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerPartialContentUnrequested(httplib::Server& svr) {
  svr.Get("/items", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 206;  // finding: partial-content-unrequested
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/items/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 206, "no");  // finding: partial-content-unrequested
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/items/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::PartialContent_206;  // finding: partial-content-unrequested
  });

  svr.Get("/items/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: partial-content-unrequested
  });

  // Looks at another field.
  svr.Get("/items/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 206;  // finding: partial-content-unrequested
    }
  });
}
