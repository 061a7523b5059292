// Telling a client to go on that does not wait.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 100;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerContinueUnrequested(httplib::Server& svr) {
  svr.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 100;  // finding: continue-unrequested
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/upload/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 100, "no");  // finding: continue-unrequested
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/upload/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::Continue_100;  // finding: continue-unrequested
  });

  svr.Post("/upload/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: continue-unrequested
  });

  // Looks at another field.
  svr.Post("/upload/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 100;  // finding: continue-unrequested
    }
  });
}
