// args: --std=c++20
// Who writes and who answers are functions of their own.
#include <drogon/drogon.h>
#include <httplib.h>

#include <functional>
#include <string>
#include <system_error>

namespace {

std::error_code write(const std::string& content);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void store(const std::string& content, httplib::Response& res, int otherwise) {
  if (write(content) == std::errc::no_space_on_device) {
    fail(res, otherwise, "cannot store it");
    return;
  }
  res.status = 204;
}

}  // namespace

void addFiles(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    store(req.body, res, 501);  // finding: wrong-status-for-storage-full
  });
  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    store(req.body, res, 507);
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
  app().registerHandler("/c",
                        [](const HttpRequestPtr& req,
                           std::function<void(const HttpResponsePtr&)>&& callback) {
                          if (write(std::string(req->body()))) {
                            // finding: wrong-status-for-storage-full
                            callback(text(k502BadGateway, "no space left"));
                            return;
                          }
                          callback(text(k200OK, "stored"));
                        },
                        {Put});
  app().run();
}
