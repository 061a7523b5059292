// Other codes, and codes that are not chosen here.
#include <httplib.h>

namespace {

int statusFor(const httplib::Request& req);

const char* phrase(int status) {
  switch (status) {
  case 104: return "special";
  default: return "";
  }
}

}  // namespace

void registerTemporaryStatus(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { res.status = 202; });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req);
  });

  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 104;
    res.status = 200;
  });

  svr.Get("/d", [&upstream](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/d")) {
      res.status = answer->status;
      res.set_content(phrase(answer->status), "text/plain");
    }
  });

  svr.Post("/files", [](const httplib::Request&, httplib::Response& res) {
    res.status = 104;
    res.set_header("Upload-Offset", "0");
  });

  svr.Patch("/files", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("Upload-Complete")) {
      res.status = 104;
    }
  });
}
