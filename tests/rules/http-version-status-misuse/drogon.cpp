// args: --std=c++20
// With Drogon: the version of an API, of an app, and at last of the protocol.
#include <drogon/drogon.h>

#include <functional>
#include <string>

using namespace drogon;

namespace {

using Callback = std::function<void(const HttpResponsePtr&)>;

HttpResponsePtr reply(HttpStatusCode status, const std::string& text) {
  auto resp = HttpResponse::newHttpResponse(status, CT_TEXT_PLAIN);
  resp->setBody(text);
  return resp;
}

bool isOld(const HttpRequestPtr& req) { return req->version() == Version::kHttp10; }

}  // namespace

class Api : public HttpController<Api> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Api::show, "/api/{1}/state", Get);
  ADD_METHOD_TO(Api::sync, "/sync", Post);
  ADD_METHOD_TO(Api::stream, "/stream", Get);
  METHOD_LIST_END

  void show(const HttpRequestPtr&, Callback&& callback, int version) {
    if (version < 2) {
      callback(reply(k505HTTPVersionNotSupported, "use /api/2"));  // finding: http-version-status-misuse
      return;
    }
    callback(reply(k200OK, "ready"));
  }

  Task<HttpResponsePtr> sync(const HttpRequestPtr req) {
    if (req->getHeader("X-App-Version") < "3.1") {
      // finding: http-version-status-misuse
      co_return reply(k505HTTPVersionNotSupported, "install the new app");
    }
    co_return reply(k200OK, "in sync");
  }

  void stream(const HttpRequestPtr& req, Callback&& callback) {
    callback(isOld(req) ? reply(k505HTTPVersionNotSupported, "HTTP/1.1 only") : reply(k200OK, "on"));
  }
};
