// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool isServing(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Retry-After", value);
  res.status = 503;
  res.set_content("maintenance", "text/plain");
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/reports/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_header("Retry-After", "120");
    res.set_content("maintenance", "text/plain");
  });

  svr.Get("/reports/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "120");
  });

  // The case of a name does not matter.
  svr.Get("/reports/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("retry-after", "120");
    res.status = 503;
    res.set_content("maintenance", "text/plain");
  });

  // Code that is not known may add it.
  svr.Get("/reports/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    decorate(res);
  });

  svr.Get("/reports/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/reports/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/reports")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/reports/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 503;
    if (isServing(req)) {
      res.status = 200;
    } else {
      reject(res, "120");
    }
  });

  // A load balancer asks again by its own clock.
  svr.Get("/healthz", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isServing(req) ? 200 : 503;
  });

  svr.Get("/api/v1/health", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_content("unhealthy", "text/plain");
  });

  svr.Get("/ready", [](const httplib::Request& req, httplib::Response& res) {
    if (!isServing(req)) {
      res.status = 503;
    }
  });
}
