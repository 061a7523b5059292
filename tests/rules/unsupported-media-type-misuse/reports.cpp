// Types that are no media types.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 415;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerUnsupportedMediaTypeMisuse(httplib::Server& svr) {
  svr.Post("/convert", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 415;  // finding: unsupported-media-type-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/convert/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 415, "no");  // finding: unsupported-media-type-misuse
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/convert/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::UnsupportedMediaType_415;  // finding: unsupported-media-type-misuse
  });

  svr.Post("/convert/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: unsupported-media-type-misuse
  });

  // Looks at another field.
  svr.Post("/convert/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 415;  // finding: unsupported-media-type-misuse
    }
  });
}
