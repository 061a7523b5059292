// Lengths of other things than the URI.
#include <httplib.h>

namespace {

constexpr std::size_t Limit = 4096;

void fail(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void registerUriTooLongMisuse(httplib::Server& svr) {
  svr.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > Limit) {
      res.status = 414;  // finding: uri-too-long-misuse
      return;
    }
    res.set_content("ok", "text/plain");
  });

  svr.Post("/names", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Name").length() > 64) {
      fail(res, httplib::StatusCode::UriTooLong_414);  // finding: uri-too-long-misuse
    }
  });
}
