// args: --std=c++20
// With Drogon: what the application expected, and what the client did.
#include <drogon/drogon.h>

#include <functional>

using namespace drogon;

using Callback = std::function<void(const HttpResponsePtr&)>;

class Uploads : public HttpController<Uploads> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Uploads::add, "/uploads", Post);
  ADD_METHOD_TO(Uploads::replace, "/uploads/{1}", Put);
  METHOD_LIST_END

  void add(const HttpRequestPtr& req, Callback&& callback) {
    const auto json = req->getJsonObject();
    if (!json || !json->isMember("name")) {
      return finish(callback, k417ExpectationFailed);  // finding: expectation-failed-without-expect
    }
    finish(callback, k204NoContent);
  }

  void replace(const HttpRequestPtr& req, Callback&& callback, int id) {
    const auto& expect = req->getHeader("expect");
    if (!expect.empty() && expect != "100-continue") {
      return finish(callback, k417ExpectationFailed);
    }
    finish(callback, id > 0 ? k204NoContent : k404NotFound);
  }

private:
  template <typename Send>
  static void finish(const Send& send, HttpStatusCode status) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(status);
    send(resp);
  }
};
