// args: --std=c++20
// Settings with drogon, in coroutines: a change that changes nothing.
#include <drogon/drogon.h>

#include <string>

using namespace drogon;

namespace {

bool change(const std::string& name, std::string_view value);
std::string versionOf(const std::string& name);

HttpResponsePtr empty(HttpStatusCode status) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(status);
  return resp;
}

}  // namespace

class Settings : public HttpController<Settings> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Settings::replace, "/settings/{1}", Put);
  ADD_METHOD_TO(Settings::show, "/settings/{1}", Get);
  METHOD_LIST_END

  Task<HttpResponsePtr> replace(const HttpRequestPtr req, std::string name) {
    if (!change(name, req->body())) {
      co_return empty(k304NotModified);  // finding: not-modified-wrong-method
    }
    co_return empty(k204NoContent);
  }

  Task<HttpResponsePtr> show(const HttpRequestPtr req, std::string name) {
    if (req->getHeader("If-None-Match") == versionOf(name)) {
      co_return empty(k304NotModified);
    }
    co_return HttpResponse::newFileResponse("settings/" + name);
  }
};
