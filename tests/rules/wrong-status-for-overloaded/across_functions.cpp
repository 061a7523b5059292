// args: --std=c++20
// Who knows that the server is busy and who answers are functions of their own.
#include <drogon/drogon.h>
#include <httplib.h>

#include <functional>
#include <string>

namespace {

bool maintenanceMode();

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool isOpen(httplib::Response& res) {
  if (maintenanceMode()) {
    fail(res, 501, "come back tomorrow");  // finding: wrong-status-for-overloaded
    return false;
  }
  return true;
}

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    if (isOpen(res)) {
      res.set_content("a", "text/plain");
    }
  });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    if (maintenanceMode()) {
      fail(res, 503, "come back tomorrow");
      return;
    }
    res.set_content("b", "text/plain");
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
    if (maintenanceMode()) {
      callback(text(k501NotImplemented, "under maintenance"));  // finding: wrong-status-for-overloaded
      return;
    }
    callback(text(k200OK, "c"));
  });
  app().run();
}
