// Limits that pass, without the time at which they do.
#include <cstddef>
#include <string>

#include <httplib.h>

namespace {

std::size_t quotaLeft(const std::string& user);
bool isOverDailyLimit(std::size_t size);

void fail(httplib::Response& res, int status, const char* text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

}  // namespace

void registerPayloadTooLargeWithoutRetryAfter(httplib::Server& svr) {
  svr.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > quotaLeft(req.get_param_value("user"))) {
      res.status = 413;  // finding: payload-too-large-without-retry-after
      return;
    }
    res.set_content("stored", "text/plain");
  });

  svr.Put("/upload/today", [](const httplib::Request& req, httplib::Response& res) {
    if (isOverDailyLimit(req.body.size())) {
      return fail(res, 413, "come back tomorrow");  // finding: payload-too-large-without-retry-after
    }
    res.set_content("stored", "text/plain");
  });
}
