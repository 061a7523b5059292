// A server as people write them with the framework: services of protobuf that answer HTTP, an own
// helper for errors, JSON in the request content.
// --- third_party/google/protobuf/service.h
#pragma once

#include <string>

namespace google {
namespace protobuf {

class Message {
public:
  virtual ~Message();
};

class Closure {
public:
  virtual ~Closure();
  virtual void Run() = 0;
};

class RpcController {
public:
  virtual ~RpcController();
  virtual void SetFailed(const std::string& reason) = 0;
};

class Service {
public:
  virtual ~Service();
};

}  // namespace protobuf
}  // namespace google

// --- third_party/brpc/server.h
#pragma once

#include <string>

#include "../google/protobuf/service.h"

namespace butil {

class IOBuf {
public:
  int append(char const* text);
  int append(const std::string& text);
  std::string to_string() const;
  bool empty() const;
  void clear();
};

}  // namespace butil

namespace brpc {

enum Errno : int { EREQUEST = 1003, ERPCAUTH = 1004, EINTERNAL = 2001 };

static const int HTTP_STATUS_CREATED = 201;
static const int HTTP_STATUS_NO_CONTENT = 204;
static const int HTTP_STATUS_MOVED_TEMPORARILY = 302;
static const int HTTP_STATUS_BAD_REQUEST = 400;
static const int HTTP_STATUS_UNAUTHORIZED = 401;
static const int HTTP_STATUS_NOT_FOUND = 404;
static const int HTTP_STATUS_METHOD_NOT_ALLOWED = 405;
static const int HTTP_STATUS_INTERNAL_SERVER_ERROR = 500;

enum HttpMethod { HTTP_METHOD_DELETE = 0, HTTP_METHOD_GET = 1, HTTP_METHOD_POST = 3 };

class HttpHeader {
public:
  void set_content_type(const char* type);
  const std::string* GetHeader(const char* key) const;
  void SetHeader(const std::string& key, const std::string& value);
  void AppendHeader(const std::string& key, const std::string& value);
  HttpMethod method() const;
  void set_status_code(int status_code);
  const std::string& unresolved_path() const;
};

class Controller : public google::protobuf::RpcController {
public:
  HttpHeader& http_request();
  HttpHeader& http_response();
  butil::IOBuf& request_attachment();
  butil::IOBuf& response_attachment();
  void SetFailed(const std::string& reason) override;
  void SetFailed(int error_code, const char* reason_fmt, ...);
};

class ClosureGuard {
public:
  explicit ClosureGuard(google::protobuf::Closure* done) : _done(done) {}
  ~ClosureGuard() {
    if (_done) {
      _done->Run();
    }
  }

private:
  google::protobuf::Closure* _done;
};

enum ServiceOwnership { SERVER_OWNS_SERVICE, SERVER_DOESNT_OWN_SERVICE };

class Server {
public:
  int AddService(google::protobuf::Service* service,
                 ServiceOwnership ownership,
                 const std::string& restful_mappings);
  int Start(int port, const void* options);
  void RunUntilAskedToQuit();
};

}  // namespace brpc

// --- third_party/gen/shop.pb.h
#pragma once

#include "../google/protobuf/service.h"

namespace shop {

class HttpRequest : public google::protobuf::Message {};
class HttpResponse : public google::protobuf::Message {};

class OrderService : public google::protobuf::Service {
public:
  virtual void orders(google::protobuf::RpcController* controller,
                      const HttpRequest* request,
                      HttpResponse* response,
                      google::protobuf::Closure* done);
  virtual void order(google::protobuf::RpcController* controller,
                     const HttpRequest* request,
                     HttpResponse* response,
                     google::protobuf::Closure* done);
  virtual void pages(google::protobuf::RpcController* controller,
                     const HttpRequest* request,
                     HttpResponse* response,
                     google::protobuf::Closure* done);
};

}  // namespace shop

// --- main.cpp
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "third_party/brpc/server.h"
#include "third_party/gen/shop.pb.h"

using google::protobuf::Closure;
using google::protobuf::RpcController;
using nlohmann::json;
using shop::HttpRequest;
using shop::HttpResponse;

static void sendJson(brpc::Controller* controller, int status, const json& content) {
  controller->http_response().set_status_code(status);
  controller->http_response().set_content_type("application/json");
  controller->response_attachment().append(content.dump());
}

static void sendError(brpc::Controller* controller, int status, const std::string& message) {
  sendJson(controller, status, json{{"error", message}});
}

class OrderServiceImpl : public shop::OrderService {
public:
  void
  orders(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    auto* controller = static_cast<brpc::Controller*>(base);
    const brpc::HttpHeader& request = controller->http_request();
    if (request.method() == brpc::HTTP_METHOD_GET) {
      return sendJson(controller, 200, json(store_));
    }
    if (request.method() != brpc::HTTP_METHOD_POST) {
      // finding: method-not-allowed-without-allow
      return sendError(controller, brpc::HTTP_STATUS_METHOD_NOT_ALLOWED, "GET and POST only");
    }
    if (request.GetHeader("Authorization") == nullptr) {
      controller->SetFailed(brpc::ERPCAUTH, "log in");  // finding: unauthorized-without-challenge
      return;
    }
    try {
      const json order = json::parse(controller->request_attachment().to_string());
      const std::string id = order.at("id");
      store_[id] = order;
      // missed: created-without-location which request method an enumerator stands for is not known
      sendJson(controller, brpc::HTTP_STATUS_CREATED, order);
    } catch (const json::parse_error& e) {
      // finding: server-error-for-client-fault
      controller->SetFailed(brpc::EINTERNAL, "%s", e.what());
    } catch (const json::exception& e) {
      controller->SetFailed(brpc::EREQUEST, "%s", e.what());
    }
  }

  void
  order(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    auto* controller = static_cast<brpc::Controller*>(base);
    const auto found = store_.find(controller->http_request().unresolved_path());
    if (found == store_.end()) {
      return sendError(controller, brpc::HTTP_STATUS_NOT_FOUND, "no such order");
    }
    switch (controller->http_request().method()) {
    case brpc::HTTP_METHOD_GET: return sendJson(controller, 200, found->second);
    case brpc::HTTP_METHOD_DELETE:
      store_.erase(found);
      // finding: no-content-with-body
      controller->http_response().set_status_code(brpc::HTTP_STATUS_NO_CONTENT);
      controller->response_attachment().append("deleted");
      return;
    default:
      controller->http_response().SetHeader("Allow", "GET, DELETE");
      sendError(controller, brpc::HTTP_STATUS_METHOD_NOT_ALLOWED, "GET and DELETE only");
    }
  }

  void
  pages(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    auto* controller = static_cast<brpc::Controller*>(base);
    brpc::HttpHeader& response = controller->http_response();
    const std::string& page = controller->http_request().unresolved_path();
    if (page == "old") {
      response.set_status_code(brpc::HTTP_STATUS_MOVED_TEMPORARILY);
      response.SetHeader("Location", "/pages/new");
    } else if (page == "older") {
      // finding: redirect-without-location
      response.set_status_code(brpc::HTTP_STATUS_MOVED_TEMPORARILY);
    } else if (page == "private") {
      response.set_status_code(brpc::HTTP_STATUS_UNAUTHORIZED);
      response.AppendHeader("WWW-Authenticate", "Basic realm=\"shop\"");
    } else {
      controller->response_attachment().append("<h1>news</h1>");
    }
  }

private:
  std::map<std::string, json> store_;
};

int main() {
  brpc::Server server;
  OrderServiceImpl orders;
  server.AddService(&orders,
                    brpc::SERVER_DOESNT_OWN_SERVICE,
                    "/orders => orders, /orders/* => order, /pages/* => pages");
  server.Start(8080, nullptr);
  server.RunUntilAskedToQuit();
}
