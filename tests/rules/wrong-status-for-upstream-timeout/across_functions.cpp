// args: --std=c++20
// Who waits and who answers are functions of their own.
#include <drogon/drogon.h>
#include <httplib.h>

#include <functional>
#include <string>

namespace {

bool ask(std::string& out);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void tooSlow(httplib::Response& res, int status) { fail(res, status, "upstream timed out"); }

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    std::string text;
    if (!ask(text)) {
      tooSlow(res, 501);  // finding: wrong-status-for-upstream-timeout
      return;
    }
    res.set_content(text, "text/plain");
  });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    std::string text;
    if (!ask(text)) {
      tooSlow(res, 504);
      return;
    }
    res.set_content(text, "text/plain");
  });
}

using namespace drogon;

HttpResponsePtr text(HttpStatusCode code, const std::string& message) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(code);
  resp->setBody(message);
  return resp;
}

int main() {
  app().registerHandler("/c", [](const HttpRequestPtr&,
                                 std::function<void(const HttpResponsePtr&)>&& callback) {
    std::string answer;
    if (!ask(answer)) {
      callback(text(k505HTTPVersionNotSupported, "backend timeout"));  // finding: wrong-status-for-upstream-timeout
      return;
    }
    callback(text(k200OK, answer));
  });
  app().run();
}
