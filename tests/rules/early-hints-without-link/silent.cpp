// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool isOld(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Link", value);
  res.status = 103;
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/page/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;
    res.set_header("Link", "</style.css>; rel=preload");
  });

  svr.Get("/page/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "</style.css>; rel=preload");
  });

  // The case of a name does not matter.
  svr.Get("/page/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("link", "</style.css>; rel=preload");
    res.status = 103;
  });

  // Code that is not known may add it.
  svr.Get("/page/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;
    decorate(res);
  });

  svr.Get("/page/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/page/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/page")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/page/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 103;
    if (isOld(req)) {
      res.status = 200;
    } else {
      reject(res, "</style.css>; rel=preload");
    }
  });
}
