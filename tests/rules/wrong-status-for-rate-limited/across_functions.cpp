// args: --std=c++20
// Who counts and who answers are functions of their own.
#include <drogon/drogon.h>
#include <httplib.h>

#include <functional>
#include <string>

namespace {

bool checkRateLimit(const std::string& client);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool admit(const httplib::Request& req, httplib::Response& res) {
  if (!checkRateLimit(req.remote_addr)) {
    fail(res, 406, "wait a minute");  // finding: wrong-status-for-rate-limited
    return false;
  }
  return true;
}

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (admit(req, res)) {
      res.set_content("a", "text/plain");
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkRateLimit(req.remote_addr)) {
      fail(res, 429, "wait a minute");
      return;
    }
    res.set_content("b", "text/plain");
  });
}

using namespace drogon;

HttpResponsePtr error(HttpStatusCode code, const std::string& text) {
  Json::Value json;
  json["message"] = text;
  auto resp = HttpResponse::newHttpJsonResponse(json);
  resp->setStatusCode(code);
  return resp;
}

int main() {
  app().registerHandler("/c", [](const HttpRequestPtr& req,
                                 std::function<void(const HttpResponsePtr&)>&& callback) {
    if (!checkRateLimit(req->getHeader("X-Client"))) {
      callback(error(k404NotFound, "rate limit exceeded"));  // finding: wrong-status-for-rate-limited
      return;
    }
    callback(HttpResponse::newHttpResponse());
  });
  app().run();
}
