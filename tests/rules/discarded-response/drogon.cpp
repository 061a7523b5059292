// args: --std=c++20
// With Drogon: responses that are made and never given to the callback.
#include <drogon/drogon.h>

#include <functional>
#include <optional>
#include <string>

using namespace drogon;

namespace {

using Callback = std::function<void(const HttpResponsePtr&)>;

std::optional<std::string> findUser(const std::string& name);

HttpResponsePtr errorResponse(HttpStatusCode status, const std::string& message) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(status);
  resp->setBody(message);
  return resp;
}

void showUser(const HttpRequestPtr& req, Callback&& callback) {
  const std::string& name = req->getParameter("name");
  if (name.empty()) {
    // missed: discarded-response what a shared pointer holds may be held elsewhere
    errorResponse(k400BadRequest, "name is missing");
  }
  const std::optional<std::string> user = findUser(name);
  if (!user) {
    return callback(errorResponse(k404NotFound, "no such user"));
  }
  auto resp = HttpResponse::newHttpResponse();
  resp->setBody(*user);
  callback(resp);
}

void removeUser(const HttpRequestPtr& req, Callback&& callback) {
  auto denied = HttpResponse::newHttpResponse();
  // missed: discarded-response what a shared pointer holds may be held elsewhere
  denied->setStatusCode(k403Forbidden);
  denied->setBody("not you");
  if (req->getHeader("X-User").empty()) {
    callback(HttpResponse::newNotFoundResponse());
    return;
  }
  callback(HttpResponse::newHttpResponse());
}

// Made for the way out that needs it.
void renameUser(const HttpRequestPtr& req, Callback&& callback) {
  auto denied = HttpResponse::newHttpResponse();
  denied->setStatusCode(k403Forbidden);
  callback(req->getHeader("X-User").empty() ? denied : HttpResponse::newHttpResponse());
}

}  // namespace

void addUsers() {
  app().registerHandler("/user", &showUser, {Get});
  app().registerHandler("/user", &removeUser, {Delete});
  app().registerHandler("/user/name", &renameUser, {Put});
}
