// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool staysHere(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Upgrade", value);
  res.status = 101;
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/chat/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 101;
    res.set_header("Upgrade", "websocket");
  });

  svr.Get("/chat/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "websocket");
  });

  // The case of a name does not matter.
  svr.Get("/chat/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("upgrade", "websocket");
    res.status = 101;
  });

  // Code that is not known may add it.
  svr.Get("/chat/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 101;
    decorate(res);
  });

  svr.Get("/chat/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/chat/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/chat")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/chat/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 101;
    if (staysHere(req)) {
      res.status = 200;
    } else {
      reject(res, "websocket");
    }
  });
}
