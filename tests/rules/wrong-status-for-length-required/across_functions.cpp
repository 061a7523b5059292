// args: --std=c++20
// A helper asks for the length, another answers.
#include <drogon/drogon.h>
#include <httplib.h>

#include <functional>
#include <string>

namespace {

void fail(httplib::Response& res, int status) { res.status = status; }

bool hasLength(const httplib::Request& req, httplib::Response& res, int otherwise) {
  if (!req.has_header("Content-Length")) {
    fail(res, otherwise);
    return false;
  }
  return true;
}

}  // namespace

void addUploads(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (hasLength(req, res, 413)) {  // finding: wrong-status-for-length-required
      res.status = 204;
    }
  });
  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (hasLength(req, res, 411)) {
      res.status = 204;
    }
  });
}

using namespace drogon;

HttpResponsePtr answer(HttpStatusCode code, const std::string& text) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(code);
  resp->setBody(text);
  return resp;
}

int main() {
  app().registerHandler("/c",
                        [](const HttpRequestPtr& req,
                           std::function<void(const HttpResponsePtr&)>&& callback) {
                          if (req->getHeader("Content-Length").empty()) {
                            // finding: wrong-status-for-length-required
                            callback(answer(k412PreconditionFailed, "Content-Length required"));
                            return;
                          }
                          callback(answer(k200OK, "stored"));
                        },
                        {Put});
  app().run();
}
