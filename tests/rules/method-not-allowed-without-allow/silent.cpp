// Near misses: 405 with the methods, and 405 that this code does not send.
#include <map>
#include <string>

#include <httplib.h>

namespace {

int answerFor(const std::string& method);
void addAllow(const httplib::Request& req, httplib::Response& res);

void allow(httplib::Response& res, const std::string& methods) { res.set_header("Allow", methods); }

void notAllowed(httplib::Response& res, const std::string& methods) {
  allow(res, methods);
  res.status = 405;
}

const char* reasonOf(int status) {
  switch (status) {
  case 404: return "Not Found";
  case 405: return "Method Not Allowed";
  default: return "";
  }
}

const std::map<int, std::string> Texts = {{404, "not found"}, {405, "method not allowed"}};

}  // namespace

void registerSilentRejections(httplib::Server& svr, httplib::Client& upstream) {
  // Right there.
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");
  });

  // An empty list is a list.
  svr.Put("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Allow", "");
    res.status = 405;
  });

  // In the helper.
  svr.Put("/c", [](const httplib::Request&, httplib::Response& res) { notAllowed(res, "GET"); });

  // The caller adds it.
  svr.Put("/d", [](const httplib::Request&, httplib::Response& res) {
    const auto fail = [&](int status) { res.status = status; };
    fail(405);
    allow(res, "GET");
  });

  // Code that is not known may add it.
  svr.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 405;
    addAllow(req, res);
  });

  // Computed.
  svr.Put("/f", [](const httplib::Request& req, httplib::Response& res) {
    res.status = answerFor(req.method);
  });

  // Forwarded.
  svr.Put("/g", [&](const httplib::Request& req, httplib::Response& res) {
    if (const auto answer = upstream.Put("/g", req.body, "text/plain")) {
      res.status = answer->status;
      res.set_content(reasonOf(answer->status), "text/plain");
    }
  });

  // A path that is not there is another matter.
  svr.Put("/h", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });

  // Replaced before the end.
  svr.Put("/i", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 405;
    if (req.has_header("X-Override")) {
      res.status = 200;
    } else {
      allow(res, "GET");
    }
  });

  // Only tested: 405 was chosen by somebody else.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 405) {
      res.set_content("method not allowed", "text/plain");
    }
  });

  // Told to the log.
  svr.set_logger([](const httplib::Request&, const httplib::Response& res) {
    const auto text = Texts.find(res.status == 405 ? 405 : 404);
    static_cast<void>(text);
  });
}
