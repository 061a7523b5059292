// args: --std=c++20
// With Drogon: a filter and a handler that answer the wrong type of content with codings.
#include <drogon/drogon.h>

#include <functional>
#include <string>

using namespace drogon;

namespace {

using Callback = std::function<void(const HttpResponsePtr&)>;

HttpResponsePtr unsupported(const std::string& name, const std::string& value) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(k415UnsupportedMediaType);
  resp->addHeader(name, value);  // finding: accept-encoding-on-media-type-error
  return resp;
}

void import(const HttpRequestPtr& req, Callback&& callback) {
  if (req->getHeader("content-type") != "text/csv") {
    callback(unsupported("Accept-Encoding", "gzip, deflate"));
    return;
  }
  callback(HttpResponse::newHttpResponse());
}

}  // namespace

void addImports() {
  app().registerHandler("/import", &import, {Post});

  app().registerHandler("/upload",
                        [](const HttpRequestPtr& req, Callback&& callback) {
                          auto resp = HttpResponse::newHttpResponse();
                          const std::string& coding = req->getHeader("Content-Encoding");
                          if (!coding.empty() && coding != "gzip") {
                            resp->setStatusCode(k415UnsupportedMediaType);
                            resp->addHeader("Accept-Encoding", "gzip");
                          }
                          callback(resp);
                        },
                        {Post});
}
