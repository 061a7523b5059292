// The status code belongs to an experiment.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 506;

bool isSpecial(const std::string& value);

void answer(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("no", "text/plain");
}

}  // namespace

void registerExperimentalStatus(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 506;  // finding: experimental-status
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (isSpecial(req.body)) {
      return answer(res, 506);  // finding: experimental-status
    }
    answer(res, 200);
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isSpecial(req.get_param_value("x")) ? Code : 200;  // finding: experimental-status
  });
}
