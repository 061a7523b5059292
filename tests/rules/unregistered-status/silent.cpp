// Near misses: rare but registered codes, and numbers that this code does not send.
#include <map>
#include <string>

#include <httplib.h>

namespace {

int policyStatus(const std::string& client);
void finish(httplib::Response& res);

enum Upstream { ClientClosed = 499, Unreachable = 523 };

const char* textOf(int status) {
  switch (status) {
  case 420: return "Enhance Your Calm";
  case 499: return "Client Closed Request";
  case 520: return "Unknown Error";
  default: return "";
  }
}

// What another product means.
int translate(int status) {
  switch (status) {
  case 498: return 401;
  case 499:
  case 520: return 502;
  default: return status;
  }
}

const std::map<int, std::string> Names = {{440, "login timeout"}, {598, "network read timeout"}};

}  // namespace

void registerRegistered(httplib::Server& svr, httplib::Client& upstream) {
  // Registered: rare ones.
  svr.Get("/208", [](const httplib::Request&, httplib::Response& res) { res.status = 208; });
  svr.Get("/226", [](const httplib::Request&, httplib::Response& res) { res.status = 226; });
  svr.Get("/421", [](const httplib::Request&, httplib::Response& res) { res.status = 421; });
  svr.Get("/425", [](const httplib::Request&, httplib::Response& res) { res.status = 425; });
  svr.Get("/451", [](const httplib::Request&, httplib::Response& res) { res.status = 451; });
  svr.Get("/508", [](const httplib::Request&, httplib::Response& res) { res.status = 508; });
  svr.Get("/511", [](const httplib::Request&, httplib::Response& res) { res.status = 511; });

  // Registered as unused or obsoleted: not the business of this rule.
  svr.Get("/306", [](const httplib::Request&, httplib::Response& res) { res.status = 306; });
  svr.Get("/418", [](const httplib::Request&, httplib::Response& res) { res.status = 418; });
  svr.Get("/510", [](const httplib::Request&, httplib::Response& res) { res.status = 510; });

  // Forwarded.
  svr.Get("/proxy", [&](const httplib::Request&, httplib::Response& res) {
    if (const auto answer = upstream.Get("/proxy")) {
      res.status = answer->status;
      res.set_content(textOf(answer->status), "text/plain");
    }
  });

  // Only tested, and answered with a registered one.
  svr.Get("/tested", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/tested");
    if (answer && (answer->status == ClientClosed || answer->status == Unreachable)) {
      res.status = 502;
    }
  });

  // Translated.
  svr.Get("/translated", [](const httplib::Request&, httplib::Response& res) {
    res.status = translate(499);
  });

  // Computed.
  svr.Get("/policy", [](const httplib::Request& req, httplib::Response& res) {
    res.status = policyStatus(req.remote_addr);
  });

  // Replaced before the end.
  svr.Get("/replaced", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 499;
    res.status = req.has_param("q") ? 200 : 400;
  });

  // Code that is not known has the last word.
  svr.Get("/finished", [](const httplib::Request&, httplib::Response& res) {
    res.status = 499;
    finish(res);
  });

  // In a field, and in the content.
  svr.Get("/told", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Upstream-Status", "520");
    res.set_content(std::to_string(499) + Names.at(440), "text/plain");
  });

  // No status code at all: that is the business of another rule.
  svr.Get("/invalid", [](const httplib::Request&, httplib::Response& res) { res.status = 999; });
}
