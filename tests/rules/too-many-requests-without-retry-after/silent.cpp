// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool isWithinLimit(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Retry-After", value);
  res.status = 429;
  res.set_content("slow down", "text/plain");
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/search/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Retry-After", "30");
    res.set_content("slow down", "text/plain");
  });

  svr.Get("/search/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "30");
  });

  // The case of a name does not matter.
  svr.Get("/search/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("retry-after", "30");
    res.status = 429;
    res.set_content("slow down", "text/plain");
  });

  // Code that is not known may add it.
  svr.Get("/search/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    decorate(res);
  });

  svr.Get("/search/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/search/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/search")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/search/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 429;
    if (isWithinLimit(req)) {
      res.status = 200;
    } else {
      reject(res, "30");
    }
  });

  // The limit is told in another way.
  svr.Get("/search/limit", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("X-RateLimit-Reset", "1700000000");
  });

  svr.Get("/search/draft", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("RateLimit", "limit=100, remaining=0, reset=30");
    res.status = 429;
  });
}
