// The status code is deprecated.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 305;

bool isSpecial(const std::string& value);

void answer(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("no", "text/plain");
}

}  // namespace

void registerDeprecatedStatus(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 305;  // finding: deprecated-status
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (isSpecial(req.body)) {
      return answer(res, 305);  // finding: deprecated-status
    }
    answer(res, 200);
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isSpecial(req.get_param_value("x")) ? Code : 200;  // finding: deprecated-status
  });

  svr.Get("/processing", [](const httplib::Request&, httplib::Response& res) {
    res.status = 102;  // finding: deprecated-status
  });
}
