// The status code is reserved.
#include <string>

#include <httplib.h>

namespace {

constexpr int Code = 306;

bool isSpecial(const std::string& value);

void answer(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("no", "text/plain");
}

}  // namespace

void registerReservedStatus(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 306;  // finding: reserved-status
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (isSpecial(req.body)) {
      return answer(res, 306);  // finding: reserved-status
    }
    answer(res, 200);
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isSpecial(req.get_param_value("x")) ? Code : 200;  // finding: reserved-status
  });

  svr.Get("/prices", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("User-Agent") == "curl") {
      res.status = 418;  // finding: reserved-status
    }
  });
}
