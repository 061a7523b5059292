// Switching without being asked.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 101;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerSwitchingProtocolsUnrequested(httplib::Server& svr) {
  svr.Get("/chat", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 101;  // finding: switching-protocols-unrequested
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/chat/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 101, "no");  // finding: switching-protocols-unrequested
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/chat/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::SwitchingProtocol_101;  // finding: switching-protocols-unrequested
  });

  svr.Get("/chat/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: switching-protocols-unrequested
  });

  // Looks at another field.
  svr.Get("/chat/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 101;  // finding: switching-protocols-unrequested
    }
  });
}
