// args: --std=c++20
// A server as people write them with Drogon: controllers and handlers that give a response to a
// callback, coroutines that return one, a filter, advices, JSON with JsonCpp.
// --- api.h
#pragma once

#include <string>

#include "third_party/drogon/drogon.h"

using Callback = std::function<void(const drogon::HttpResponsePtr&)>;

struct Order {
  int id = 0;
  std::string item;
  std::string version;
};

std::optional<Order> findOrder(int id);
int storeOrder(const Json::Value& json);
bool removeOrder(int id);
bool login(const std::string& user, const std::string& password);

drogon::HttpResponsePtr errorResponse(drogon::HttpStatusCode status, const std::string& message);
drogon::HttpResponsePtr orderResponse(const Order& order);
void addPages();

// --- api.cpp
#include "api.h"

using namespace drogon;

HttpResponsePtr errorResponse(HttpStatusCode status, const std::string& message) {
  Json::Value error;
  error["error"] = message;
  auto resp = HttpResponse::newHttpJsonResponse(error);
  resp->setStatusCode(status);
  return resp;
}

HttpResponsePtr orderResponse(const Order& order) {
  Json::Value json;
  json["id"] = order.id;
  json["item"] = order.item;
  return HttpResponse::newHttpJsonResponse(json);
}

// --- orders.cpp
#include "api.h"

using namespace drogon;

class Orders : public HttpController<Orders> {
public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Orders::get, "/orders/{1}", Get);
  ADD_METHOD_TO(Orders::add, "/orders", Post, "LoginFilter");
  ADD_METHOD_TO(Orders::remove, "/orders/{1}", Delete, "LoginFilter");
  ADD_METHOD_TO(Orders::rename, "/orders/{1}/item", Put);
  ADD_METHOD_TO(Orders::list, "/orders", Get);
  METHOD_LIST_END

  void get(const HttpRequestPtr& req, Callback&& callback, int id) const {
    const std::optional<Order> order = findOrder(id);
    if (!order) {
      callback(errorResponse(k404NotFound, "no such order"));
      return;
    }
    if (req->getHeader("If-None-Match") == order->version) {
      auto resp = HttpResponse::newHttpResponse();
      resp->setStatusCode(k304NotModified);
      resp->addHeader("ETag", order->version);
      callback(resp);
      return;
    }
    auto resp = orderResponse(*order);
    resp->addHeader("ETag", order->version);
    callback(resp);
  }

  void add(const HttpRequestPtr& req, Callback&& callback) {
    const auto json = req->getJsonObject();
    if (!json) {
      // missed: server-error-for-client-fault main() does not lead here, so the helper is not known
      callback(errorResponse(k500InternalServerError, "not JSON"));
      return;
    }
    if (!json->isMember("item")) {
      callback(errorResponse(k400BadRequest, "item is missing"));
      return;
    }
    const int id = storeOrder(*json);
    auto resp = HttpResponse::newHttpJsonResponse(*json);
    resp->setStatusCode(k201Created);  // finding: created-without-location
    resp->addHeader("X-Order", std::to_string(id));
    callback(resp);
  }

  void remove(const HttpRequestPtr&, Callback&& callback, int id) {
    if (!removeOrder(id)) {
      callback(errorResponse(k404NotFound, "no such order"));
      return;
    }
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(k204NoContent);
    callback(resp);
  }

  void rename(const HttpRequestPtr& req, Callback&& callback, int id) {
    auto resp = HttpResponse::newHttpResponse();
    if (req->body().empty()) {
      // finding: status-overwritten "400 (Bad Request) is replaced by 204 (No Content)"
      resp->setStatusCode(k400BadRequest);
    }
    resp->setStatusCode(k204NoContent);  // finding: no-content-with-body
    resp->setBody("renamed " + std::to_string(id));
    callback(resp);
  }

  Task<HttpResponsePtr> list(const HttpRequestPtr req) {
    const std::string page = req->getParameter("page");
    if (page.empty()) {
      co_return HttpResponse::newRedirectionResponse("/orders?page=1");
    }
    // finding: uncaught-input-exception
    const std::optional<Order> first = findOrder(std::stoi(page));
    if (!first) {
      co_return errorResponse(k404NotFound, "no such page");
    }
    co_return orderResponse(*first);
  }
};

// --- login.cpp
#include "api.h"

using namespace drogon;

class LoginFilter : public HttpFilter<LoginFilter> {
public:
  void
  doFilter(const HttpRequestPtr& req, FilterCallback&& fcb, FilterChainCallback&& fccb) override {
    if (req->session()->find("user")) {
      fccb();
      return;
    }
    auto resp = HttpResponse::newHttpResponse();
    resp->setStatusCode(k401Unauthorized);  // finding: unauthorized-without-challenge
    fcb(resp);
  }
};

class Login : public HttpSimpleController<Login> {
public:
  PATH_LIST_BEGIN
  PATH_ADD("/login", Get, Post);
  PATH_LIST_END

  void asyncHandleHttpRequest(const HttpRequestPtr& req, Callback&& callback) override {
    if (req->method() != Post) {
      callback(HttpResponse::newHttpViewResponse("Login"));
      return;
    }
    if (!login(req->getParameter("user"), req->getParameter("password"))) {
      auto resp = errorResponse(k401Unauthorized, "wrong password");
      resp->addHeader("WWW-Authenticate", "Basic realm=\"orders\"");
      callback(resp);
      return;
    }
    auto resp = HttpResponse::newHttpResponse();
    // finding: redirect-method-ambiguous
    resp->setStatusCode(k302Found);  // finding: redirect-without-location
    resp->addCookie("user", req->getParameter("user"));
    callback(resp);
  }
};

// --- pages.cpp
#include "api.h"

using namespace drogon;

void addPages() {
  app().registerHandler("/old",
                        [](const HttpRequestPtr&, Callback&& callback) {
                          callback(
                              HttpResponse::newRedirectionResponse("/new", k301MovedPermanently));
                        },
                        {Get});

  app().registerHandler("/upload", [](const HttpRequestPtr& req, Callback&& callback) {
    if (req->method() != Post) {
      // finding: method-not-allowed-without-allow
      callback(errorResponse(k405MethodNotAllowed, "POST only"));
      return;
    }
    MultiPartParser parser;
    if (parser.parse(req) != 0) {
      callback(errorResponse(k400BadRequest, "not multipart"));
      return;
    }
    auto resp = HttpResponse::newHttpResponse(k200OK, CT_TEXT_PLAIN);
    resp->setBody("stored");
    callback(resp);
  });

  app().registerHandler("/part", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    resp->setBody("part of it");
    if (!req->getHeader("Range").empty()) {
      resp->setStatusCode(k206PartialContent);  // finding: partial-content-without-content-range
    }
    callback(resp);
  });

  app().registerHandler("/file/{1}",
                        [](const HttpRequestPtr&, Callback&& callback, const std::string& name) {
                          callback(HttpResponse::newFileResponse("files/" + name));
                        });

  app().registerHandler("/late", [](const HttpRequestPtr&, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    callback(resp);
    // missed: status-after-send only a response that the framework gave is followed
    resp->setStatusCode(k202Accepted);
  });

  app().registerHandler("/twice", [](const HttpRequestPtr& req, Callback&& callback) {
    if (req->getParameter("q").empty()) {
      // missed: missing-return-after-error the callback is given two responses
      callback(errorResponse(k400BadRequest, "q is missing"));
    }
    callback(HttpResponse::newHttpResponse());
  });

  app().registerHandler("/forgotten", [](const HttpRequestPtr& req, Callback&& callback) {
    auto resp = HttpResponse::newHttpResponse();
    if (req->getParameter("q").empty()) {
      // missed: no-response-on-path the callback is not called
      resp->setStatusCode(k400BadRequest);
      return;
    }
    callback(resp);
  });
}

// --- main.cpp
#include "api.h"

using namespace drogon;

int main() {
  addPages();
  app().setExceptionHandler(
      [](const std::exception& e, const HttpRequestPtr&, Callback&& callback) {
        callback(errorResponse(k500InternalServerError, e.what()));
      });
  app().setCustomErrorHandler([](HttpStatusCode code) { return errorResponse(code, "error"); });
  app().registerPreSendingAdvice([](const HttpRequestPtr&, const HttpResponsePtr& resp) {
    resp->addHeader("X-Content-Type-Options", "nosniff");
  });
  app().addListener("0.0.0.0", 8080).run();
}
