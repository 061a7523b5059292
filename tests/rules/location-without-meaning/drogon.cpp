// args: --std=c++20
// A controller of drogon that says where the new order is, but not that it is new.
#include <drogon/drogon.h>

#include <string>

using namespace drogon;

int store(const Json::Value& json);
bool isKnown(const Json::Value& json);

class Orders : public HttpController<Orders> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Orders::add, "/orders", Post);
  ADD_METHOD_TO(Orders::addOnce, "/orders/once", Post);
  METHOD_LIST_END

  void add(const HttpRequestPtr& req, std::function<void(const HttpResponsePtr&)>&& callback) {
    const int id = store(*req->getJsonObject());
    auto resp = HttpResponse::newHttpJsonResponse(*req->getJsonObject());
    // finding: location-without-meaning
    resp->addHeader("Location", "/orders/" + std::to_string(id));
    callback(resp);
  }

  // A repeated order is answered with the one that is there.
  void addOnce(const HttpRequestPtr& req, std::function<void(const HttpResponsePtr&)>&& callback) {
    const bool again = isKnown(*req->getJsonObject());
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(again ? k200OK : k201Created);
    resp->addHeader("Location", "/orders/" + std::to_string(store(*req->getJsonObject())));
    callback(resp);
  }
};

int main() { app().addListener("0.0.0.0", 80).run(); }
