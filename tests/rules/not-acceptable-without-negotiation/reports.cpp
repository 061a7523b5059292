// Requests that are not acceptable in the word's other sense.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 406;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerNotAcceptableWithoutNegotiation(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 406;  // finding: not-acceptable-without-negotiation
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/orders/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 406, "no");  // finding: not-acceptable-without-negotiation
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/orders/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::NotAcceptable_406;  // finding: not-acceptable-without-negotiation
  });

  svr.Post("/orders/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: not-acceptable-without-negotiation
  });

  // Looks at another field.
  svr.Post("/orders/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 406;  // finding: not-acceptable-without-negotiation
    }
  });
}
