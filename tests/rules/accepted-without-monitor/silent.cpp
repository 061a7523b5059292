// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool isDone(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Location", value);
  res.status = 202;
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Post("/exports/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
    res.set_header("Location", "/jobs/7");
  });

  svr.Post("/exports/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "/jobs/7");
  });

  // The case of a name does not matter.
  svr.Post("/exports/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("location", "/jobs/7");
    res.status = 202;
  });

  // Code that is not known may add it.
  svr.Post("/exports/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
    decorate(res);
  });

  svr.Post("/exports/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Post("/exports/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/exports")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Post("/exports/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 202;
    if (isDone(req)) {
      res.status = 200;
    } else {
      reject(res, "/jobs/7");
    }
  });

  // Nobody waits for what becomes of these.
  svr.Post("/webhooks/ci", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
  });

  svr.Post("/v1/telemetry", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
  });

  // The content tells.
  svr.Post("/exports/content", [](const httplib::Request&, httplib::Response& res) {
    res.status = 202;
    res.set_content("{\"job\": 7}", "application/json");
  });
}
