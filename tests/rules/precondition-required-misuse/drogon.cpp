// args: --std=c++20
// Profiles with drogon: what has to be done first, and what has to be sent along.
#include <drogon/drogon.h>

#include <string>

using namespace drogon;

namespace {

HttpResponsePtr refuse(HttpStatusCode status, const char* text) {
  Json::Value json;
  json["error"] = text;
  auto resp = HttpResponse::newHttpJsonResponse(json);
  resp->setStatusCode(status);
  return resp;
}

// The version that the client has seen.
std::string seen(const HttpRequestPtr& req) {
  return req->getHeader("If-Match");
}

}  // namespace

class Profiles : public HttpController<Profiles> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Profiles::activate, "/profile/active", Put);
  ADD_METHOD_TO(Profiles::replace, "/profile", Put);
  METHOD_LIST_END

  Task<HttpResponsePtr> activate(const HttpRequestPtr req) {
    if (!req->session()->find("confirmed")) {
      // finding: precondition-required-misuse
      co_return refuse(k428PreconditionRequired, "confirm your address first");
    }
    co_return HttpResponse::newHttpResponse();
  }

  Task<HttpResponsePtr> replace(const HttpRequestPtr req) {
    if (const std::string version = seen(req); version.empty()) {
      co_return refuse(k428PreconditionRequired, "If-Match is missing");
    }
    co_return HttpResponse::newHttpResponse();
  }
};
