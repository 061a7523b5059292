// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool isFree(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Link", value);
  res.status = 451;
  res.set_content("blocked by a court", "text/plain");
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/film/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 451;
    res.set_header("Link", "<https://example.org>; rel=\"blocked-by\"");
    res.set_content("blocked by a court", "text/plain");
  });

  svr.Get("/film/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "<https://example.org>; rel=\"blocked-by\"");
  });

  // The case of a name does not matter.
  svr.Get("/film/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("link", "<https://example.org>; rel=\"blocked-by\"");
    res.status = 451;
    res.set_content("blocked by a court", "text/plain");
  });

  // Code that is not known may add it.
  svr.Get("/film/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 451;
    decorate(res);
  });

  svr.Get("/film/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/film/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/film")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/film/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 451;
    if (isFree(req)) {
      res.status = 200;
    } else {
      reject(res, "<https://example.org>; rel=\"blocked-by\"");
    }
  });
}
