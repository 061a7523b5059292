// Other codes, and codes that are not chosen here.
#include <httplib.h>

namespace {

int statusFor(const httplib::Request& req);

const char* phrase(int status) {
  switch (status) {
  case 305: return "special";
  default: return "";
  }
}

}  // namespace

void registerDeprecatedStatus(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 307; });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 305;
    res.status = 200;
  });

  svr.Get("/d", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/d")) {
      res.status = answer->status;
      res.set_content(phrase(answer->status), "text/plain");
    }
  });
}
