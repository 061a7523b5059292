// Missing things that are no preconditions of HTTP.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 428;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerPreconditionRequiredMisuse(httplib::Server& svr) {
  svr.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 428;  // finding: precondition-required-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Put("/orders/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 428, "no");  // finding: precondition-required-misuse
    }
    res.set_content("ok", "text/plain");
  });

  svr.Put("/orders/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::PreconditionRequired_428;  // finding: precondition-required-misuse
  });

  svr.Put("/orders/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: precondition-required-misuse
  });

  // Looks at another field.
  svr.Put("/orders/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 428;  // finding: precondition-required-misuse
    }
  });
}
