// args: --std=c++20
// With Drogon: JSON by hand, under the media type that responses begin with or another wrong one.
#include <drogon/drogon.h>

#include <functional>
#include <string>

using namespace drogon;

namespace {

using Callback = std::function<void(const HttpResponsePtr&)>;

HttpResponsePtr text(const std::string& content) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setContentTypeString("text/plain; charset=utf-8");
  resp->setBody(content);  // finding: json-body-wrong-content-type
  return resp;
}

void health(const HttpRequestPtr&, Callback&& callback) {
  callback(text(R"({"status": "up"})"));
}

}  // namespace

void addState() {
  app().registerHandler("/health", &health, {Get});

  app().registerHandler("/state", [](const HttpRequestPtr&, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody("{\"ready\": true}");  // finding: json-body-wrong-content-type
    callback(resp);
  });

  app().registerHandler("/devices", [](const HttpRequestPtr&, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse(k200OK, CT_APPLICATION_JSON);
    resp->setBody("[]");
    callback(resp);
  });

  app().registerHandler("/template", [](const HttpRequestPtr& req, Callback&& callback) {
    callback(req->getParameter("raw") == "1" ? text("{{name}}") : text(req->getParameter("text")));
  });
}
