// Successes without a word.
#include <httplib.h>

namespace {

void done(httplib::Response& res) {
  res.status = 200;  // finding: ok-without-content
}

}  // namespace

void registerOkWithoutContent(httplib::Server& svr) {
  svr.Delete("/orders/7", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;  // finding: ok-without-content
  });

  svr.Put("/orders/7", [](const httplib::Request&, httplib::Response& res) { done(res); });
}
