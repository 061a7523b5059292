// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool hasLanguage(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Location", value);
  res.status = 300;
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/manual/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 300;
    res.set_header("Location", "/page/en");
  });

  svr.Get("/manual/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "/page/en");
  });

  // The case of a name does not matter.
  svr.Get("/manual/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("location", "/page/en");
    res.status = 300;
  });

  // Code that is not known may add it.
  svr.Get("/manual/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 300;
    decorate(res);
  });

  svr.Get("/manual/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/manual/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/manual")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/manual/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 300;
    if (hasLanguage(req)) {
      res.status = 200;
    } else {
      reject(res, "/page/en");
    }
  });

  svr.Get("/manual/list", [](const httplib::Request&, httplib::Response& res) {
    res.status = 300;
    res.set_content("<a href=/manual/de>Deutsch</a>", "text/html");
  });

  svr.Get("/manual/links", [](const httplib::Request&, httplib::Response& res) {
    res.status = 300;
    res.set_header("Link", "</manual/de>; rel=alternate; hreflang=de");
  });

  // Not known to be empty.
  svr.Get("/manual/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 300;
    res.set_content(req.body, "text/html");
  });
}
