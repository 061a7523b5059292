// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool hasQuotaLeft(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Retry-After", value);
  res.status = 413;
  res.set_content("over today's quota", "text/plain");
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Post("/upload/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 413;
    res.set_header("Retry-After", "3600");
    res.set_content("over today's quota", "text/plain");
  });

  svr.Post("/upload/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "3600");
  });

  // The case of a name does not matter.
  svr.Post("/upload/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("retry-after", "3600");
    res.status = 413;
    res.set_content("over today's quota", "text/plain");
  });

  // Code that is not known may add it.
  svr.Post("/upload/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 413;
    decorate(res);
  });

  svr.Post("/upload/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Post("/upload/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/upload")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Post("/upload/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 413;
    if (hasQuotaLeft(req)) {
      res.status = 200;
    } else {
      reject(res, "3600");
    }
  });

  // A limit that stays.
  svr.Post("/upload/fixed", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1024) {
      res.status = 413;
    }
  });
}
