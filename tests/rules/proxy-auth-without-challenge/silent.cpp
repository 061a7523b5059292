// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool mayRelay(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Proxy-Authenticate", value);
  res.status = 407;
  res.set_content("log in to the proxy", "text/plain");
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/relay/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    res.set_header("Proxy-Authenticate", "Basic");
    res.set_content("log in to the proxy", "text/plain");
  });

  svr.Get("/relay/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "Basic");
  });

  // The case of a name does not matter.
  svr.Get("/relay/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("proxy-authenticate", "Basic");
    res.status = 407;
    res.set_content("log in to the proxy", "text/plain");
  });

  // Code that is not known may add it.
  svr.Get("/relay/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    decorate(res);
  });

  svr.Get("/relay/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/relay/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/relay")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/relay/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 407;
    if (mayRelay(req)) {
      res.status = 200;
    } else {
      reject(res, "Basic");
    }
  });

  // Another rule reports the wrong field.
  svr.Get("/relay/swapped", [](const httplib::Request&, httplib::Response& res) {
    res.status = 407;
    res.set_header("WWW-Authenticate", "Basic realm=\"proxy\"");
    res.set_content("log in", "text/plain");
  });
}
