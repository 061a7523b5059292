// The status code is obsoleted.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 510;

bool isSpecial(const std::string& value);

void answer(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("no", "text/plain");
}

}  // namespace

void registerObsoletedStatus(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 510;  // finding: obsoleted-status
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (isSpecial(req.body)) {
      return answer(res, 510);  // finding: obsoleted-status
    }
    answer(res, 200);
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isSpecial(req.get_param_value("x")) ? Code : 200;  // finding: obsoleted-status
  });
}
