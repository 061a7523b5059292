// 402 for what costs nothing.
#include <string>

#include <httplib.h>

namespace {

bool isEnabled(const std::string& feature);

void refuse(httplib::Response& res, int status) { res.status = status; }

}  // namespace

void registerFeatures(httplib::Server& svr) {
  svr.Get("/feature", [](const httplib::Request&, httplib::Response& res) {
    if (!isEnabled("x")) {
      res.status = 402;  // finding: payment-required-in-use
    }
  });

  svr.Post("/feature", [](const httplib::Request&, httplib::Response& res) {
    refuse(res, 402);  // finding: payment-required-in-use
  });
}
