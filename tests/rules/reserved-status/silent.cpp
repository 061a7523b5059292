// Other codes, and codes that are not chosen here.
#include <httplib.h>

namespace {

int statusFor(const httplib::Request& req);

const char* phrase(int status) {
  switch (status) {
  case 306: return "special";
  default: return "";
  }
}

}  // namespace

void registerReservedStatus(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 403; });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 306;
    res.status = 200;
  });

  svr.Get("/d", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/d")) {
      res.status = answer->status;
      res.set_content(phrase(answer->status), "text/plain");
    }
  });

  // A joke.
  svr.Get("/coffee", [](const httplib::Request&, httplib::Response& res) { res.status = 418; });

  svr.Get("/brew", [](const httplib::Request&, httplib::Response& res) {
    res.status = 418;
    res.set_content("I'm a teapot", "text/plain");
  });
}
