// Copies of the response that get a status code and are forgotten.
#include <httplib.h>
#include <string>

namespace {

bool exists(const std::string& path);

void fail(httplib::Response res, int status, const std::string& text) {
  res.status = status;  // finding: status-set-on-copy "the status code is set on a copy"
  res.set_content(text, "text/plain");
}

void gone(httplib::Response res) {
  res.status = 410;  // finding: status-set-on-copy "410 (Gone) is set on a copy"
}

}  // namespace

void addRoutes(httplib::Server& server) {
  // By value into a helper.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      fail(res, 400, "empty");
      return;
    }
    if (!exists(req.path)) {
      gone(res);
      return;
    }
    res.set_content("a", "text/plain");
  });

  // auto without a reference.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    auto out = res;
    if (!exists(req.path)) {
      out.status = 404;  // finding: status-set-on-copy "404 (Not Found)"
      return;
    }
    res.set_content("b", "text/plain");
  });

  // Captured by copy.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    auto refuse = [res]() mutable {
      res.status = 403;  // finding: status-set-on-copy "403 (Forbidden)"
    };
    if (req.body.empty()) {
      refuse();
      return;
    }
    res.set_content("c", "text/plain");
  });

  // A lambda's parameter.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    const auto reply = [](httplib::Response out, int status) {
      out.status = status;  // finding: status-set-on-copy
    };
    reply(res, req.body.empty() ? 400 : 200);
  });
}
