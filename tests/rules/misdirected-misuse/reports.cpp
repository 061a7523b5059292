// Requests that went to the wrong node.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 421;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerMisdirectedMisuse(httplib::Server& svr) {
  svr.Get("/shard", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 421;  // finding: misdirected-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/shard/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 421, "no");  // finding: misdirected-misuse
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/shard/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::MisdirectedRequest_421;  // finding: misdirected-misuse
  });

  svr.Get("/shard/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: misdirected-misuse
  });

  // Looks at another field.
  svr.Get("/shard/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 421;  // finding: misdirected-misuse
    }
  });
}
