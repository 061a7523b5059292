// Deltas that nobody asked for.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 226;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerDeltaStatusWithoutIm(httplib::Server& svr) {
  svr.Get("/feed", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 226;  // finding: delta-status-without-im
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/feed/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 226, "no");  // finding: delta-status-without-im
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/feed/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::IMUsed_226;  // finding: delta-status-without-im
  });

  svr.Get("/feed/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: delta-status-without-im
  });

  // Looks at another field.
  svr.Get("/feed/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 226;  // finding: delta-status-without-im
    }
  });
}
