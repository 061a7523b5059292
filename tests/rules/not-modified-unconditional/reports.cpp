// "Nothing new" is no answer to a plain GET.
#include <string>

#include <httplib.h>

namespace {

bool isUsable(const std::string& value);

constexpr int Refused = 304;

void fail(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Message", message);
}

}  // namespace

void registerNotModifiedUnconditional(httplib::Server& svr) {
  svr.Get("/news", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      res.status = 304;  // finding: not-modified-unconditional
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/news/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isUsable(req.get_param_value("q"))) {
      return fail(res, 304, "no");  // finding: not-modified-unconditional
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/news/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::NotModified_304;  // finding: not-modified-unconditional
  });

  svr.Get("/news/conditional", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isUsable(req.get_param_value("q")) ? 200 : Refused;  // finding: not-modified-unconditional
  });

  // Looks at another field.
  svr.Get("/news/other", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Mode") == "strict") {
      res.status = 304;  // finding: not-modified-unconditional
    }
  });
}
