// args: --std=c++20
// With Drogon: a limit that is kept by caches, through what all answers of a controller get.
#include <drogon/drogon.h>

#include <functional>
#include <string>

using namespace drogon;

namespace {

using Callback = std::function<void(const HttpResponsePtr&)>;

bool isLimited(const std::string& client);

HttpResponsePtr cached(HttpStatusCode status) {
  auto resp = HttpResponse::newHttpResponse();
  resp->setStatusCode(status);
  resp->addHeader("Cache-Control", "public, max-age=600");  // finding: cacheable-uncacheable-status
  return resp;
}

}  // namespace

class Prices : public HttpController<Prices> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Prices::list, "/prices", Get);
  ADD_METHOD_TO(Prices::show, "/prices/{1}", Get);
  METHOD_LIST_END

  void list(const HttpRequestPtr& req, Callback&& callback) {
    if (isLimited(req->peerAddr().toIp())) {
      return callback(cached(k429TooManyRequests));
    }
    callback(cached(k200OK));
  }

  void show(const HttpRequestPtr& req, Callback&& callback, const std::string& item) {
    auto resp = HttpResponse::newHttpResponse();
    if (isLimited(req->peerAddr().toIp())) {
      resp->setStatusCode(k429TooManyRequests);
      resp->addHeader("Cache-Control", "no-store");
    } else {
      resp->addHeader("Cache-Control", "public, max-age=600");
      resp->setBody(item);
    }
    callback(resp);
  }
};
