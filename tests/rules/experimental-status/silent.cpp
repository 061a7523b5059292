// Other codes, and codes that are not chosen here.
#include <httplib.h>

namespace {

int statusFor(const httplib::Request& req);

const char* phrase(int status) {
  switch (status) {
  case 506: return "special";
  default: return "";
  }
}

}  // namespace

void registerExperimentalStatus(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 500; });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 506;
    res.status = 200;
  });

  svr.Get("/d", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/d")) {
      res.status = answer->status;
      res.set_content(phrase(answer->status), "text/plain");
    }
  });

  svr.Get("/variants", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("TCN", "list");
    res.status = 506;
  });
}
