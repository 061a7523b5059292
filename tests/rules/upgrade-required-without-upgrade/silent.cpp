// Near misses: the field is there, may be there, or the status code is none of this code's.
#include <string>

#include <httplib.h>

namespace {

bool isWebSocket(const httplib::Request& req);
int statusOf(const httplib::Request& req);
void decorate(httplib::Response& res);

void reject(httplib::Response& res, const std::string& value) {
  res.set_header("Upgrade", value);
  res.status = 426;
  res.set_content("websocket only", "text/plain");
}

}  // namespace

void registerSilent(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/events/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 426;
    res.set_header("Upgrade", "websocket");
    res.set_content("websocket only", "text/plain");
  });

  svr.Get("/events/helper", [](const httplib::Request&, httplib::Response& res) {
    reject(res, "websocket");
  });

  // The case of a name does not matter.
  svr.Get("/events/case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("upgrade", "websocket");
    res.status = 426;
    res.set_content("websocket only", "text/plain");
  });

  // Code that is not known may add it.
  svr.Get("/events/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 426;
    decorate(res);
  });

  svr.Get("/events/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req);
  });

  svr.Get("/events/forwarded", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/events")) {
      res.status = answer->status;
      res.set_content(answer->body, "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/events/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 426;
    if (isWebSocket(req)) {
      res.status = 200;
    } else {
      reject(res, "websocket");
    }
  });
}
