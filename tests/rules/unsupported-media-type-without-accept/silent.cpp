// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool isJson(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Accept", value);
  res.status = 415;
  res.set_content("JSON only", "text/plain");
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Post("/orders/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 415;
    res.set_header("Accept", "application/json");
    res.set_content("JSON only", "text/plain");
  });

  svr.Post("/orders/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "application/json");
  });

  // The case of a name does not matter.
  svr.Post("/orders/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("accept", "application/json");
    res.status = 415;
    res.set_content("JSON only", "text/plain");
  });

  // Code that is not known may add it.
  svr.Post("/orders/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 415;
    decorate(res);
  });

  svr.Post("/orders/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Post("/orders/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/orders")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Post("/orders/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 415;
    if (isJson(req)) {
      res.status = 200;
    } else {
      reject(res, "application/json");
    }
  });

  svr.Patch("/orders/1", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Accept-Patch", "application/merge-patch+json");
    res.status = 415;
  });

  svr.Post("/orders/coding", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Accept-Encoding", "gzip");
    res.status = 415;
  });
}
