// long: every part of the model in one place, beside headers of its own.
// Every part of the model against headers with the declarations of the framework and of protobuf.
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
  Closure() {}
  virtual ~Closure();
  virtual void Run() = 0;
};

class RpcController {
public:
  RpcController() {}
  virtual ~RpcController();
  virtual bool Failed() const = 0;
  virtual std::string ErrorText() const = 0;
  virtual void SetFailed(const std::string& reason) = 0;
};

class Service {
public:
  virtual ~Service();
};

}  // namespace protobuf
}  // namespace google

// --- third_party/butil/iobuf.h
#pragma once

#include <cstddef>
#include <ostream>
#include <sstream>
#include <string>

namespace butil {

class IOBuf {
public:
  void operator=(const IOBuf& other);
  void operator=(const char* text);
  void operator=(const std::string& text);
  void swap(IOBuf& other);
  void append(const IOBuf& other);
  int push_back(char c);
  int append(void const* data, std::size_t count);
  int append(char const* text);
  int append(const std::string& text);
  std::size_t append_to(IOBuf* buf, std::size_t n = -1, std::size_t pos = 0) const;
  std::string to_string() const;
  void clear();
  bool empty() const;
  std::size_t size() const;
  std::size_t length() const { return size(); }
};

class IOBufAsZeroCopyOutputStream {
public:
  explicit IOBufAsZeroCopyOutputStream(IOBuf* buf);
};

class IOBufBuilder : public IOBuf, public std::ostringstream {
public:
  IOBuf& buf();
  void move_to(IOBuf& target);
};

std::ostream& operator<<(std::ostream& out, const IOBuf& buf);

}  // namespace butil

// --- third_party/brpc/http_status_code.h
#pragma once

namespace brpc {

static const int HTTP_STATUS_OK = 200;
static const int HTTP_STATUS_CREATED = 201;
static const int HTTP_STATUS_NO_CONTENT = 204;
static const int HTTP_STATUS_MOVED_TEMPORARILY = 302;
static const int HTTP_STATUS_BAD_REQUEST = 400;
static const int HTTP_STATUS_UNAUTHORIZED = 401;
static const int HTTP_STATUS_FORBIDDEN = 403;
static const int HTTP_STATUS_NOT_FOUND = 404;
static const int HTTP_STATUS_METHOD_NOT_ALLOWED = 405;
static const int HTTP_STATUS_INTERNAL_SERVER_ERROR = 500;
static const int HTTP_STATUS_SERVICE_UNAVAILABLE = 503;

}  // namespace brpc

// --- third_party/brpc/errno.pb.h
#pragma once

namespace brpc {

enum Errno : int {
  ENOSERVICE = 1001,
  ENOMETHOD = 1002,
  EREQUEST = 1003,
  ERPCAUTH = 1004,
  ERPCTIMEDOUT = 1008,
  EHTTP = 1010,
  EINTERNAL = 2001,
  ERESPONSE = 2002,
  ELOGOFF = 2003,
  ELIMIT = 2004,
};

}  // namespace brpc

// --- third_party/brpc/controller.h
#pragma once

#include <memory>
#include <string>

#include "../butil/iobuf.h"
#include "../google/protobuf/service.h"
#include "errno.pb.h"
#include "http_header.h"

namespace brpc {

class ProgressiveAttachment {
public:
  int Write(const void* data, unsigned long n);
};

class Controller : public google::protobuf::RpcController {
public:
  HttpHeader& http_request();
  bool has_http_request() const;
  butil::IOBuf& request_attachment() { return _request_attachment; }
  HttpHeader& http_response();
  butil::IOBuf& response_attachment() { return _response_attachment; }
  void manage_http_body_on_error(bool manage_or_not);
  std::shared_ptr<ProgressiveAttachment> CreateProgressiveAttachment();
  void CloseConnection(const char* reason_fmt, ...);
  void SetFailed(const std::string& reason) override;
  void SetFailed(int error_code, const char* reason_fmt, ...);
  bool Failed() const override;
  std::string ErrorText() const override;
  int ErrorCode() const;
  std::string remote_side() const;
  const HttpHeader& http_request() const;
  const HttpHeader& http_response() const;
  const butil::IOBuf& request_attachment() const { return _request_attachment; }

private:
  butil::IOBuf _request_attachment;
  butil::IOBuf _response_attachment;
};

}  // namespace brpc

// --- third_party/brpc/server.h
#pragma once

#include <string>

#include "controller.h"

namespace brpc {

class ClosureGuard {
public:
  ClosureGuard() : _done(nullptr) {}
  explicit ClosureGuard(google::protobuf::Closure* done) : _done(done) {}
  ~ClosureGuard() {
    if (_done) {
      _done->Run();
    }
  }
  ClosureGuard(const ClosureGuard&) = delete;
  ClosureGuard& operator=(const ClosureGuard&) = delete;

  google::protobuf::Closure* release() {
    google::protobuf::Closure* const done = _done;
    _done = nullptr;
    return done;
  }

private:
  google::protobuf::Closure* _done;
};

enum ServiceOwnership { SERVER_OWNS_SERVICE, SERVER_DOESNT_OWN_SERVICE };

class ServerOptions {};

class Server {
public:
  int AddService(google::protobuf::Service* service, ServiceOwnership ownership);
  int AddService(google::protobuf::Service* service,
                 ServiceOwnership ownership,
                 const std::string& restful_mappings,
                 bool allow_default_url = false);
  int Start(int port, const ServerOptions* options);
  void RunUntilAskedToQuit();
};

class Channel {
public:
  int Init(const char* server, const ServerOptions* options);
  void CallMethod(const void* method,
                  google::protobuf::RpcController* controller,
                  const google::protobuf::Message* request,
                  google::protobuf::Message* response,
                  google::protobuf::Closure* done);
};

}  // namespace brpc

// --- third_party/gen/http.pb.h
#pragma once

#include "../google/protobuf/service.h"

namespace example {

class HttpRequest : public google::protobuf::Message {};
class HttpResponse : public google::protobuf::Message {};

class HttpService : public google::protobuf::Service {
public:
  virtual void Echo(google::protobuf::RpcController* controller,
                    const HttpRequest* request,
                    HttpResponse* response,
                    google::protobuf::Closure* done);
};

}  // namespace example

// --- effects.cpp
#include <cerrno>
#include <string>

#include "third_party/brpc/server.h"
#include "third_party/gen/http.pb.h"

using example::HttpRequest;
using example::HttpResponse;
using google::protobuf::Closure;
using google::protobuf::RpcController;

// How a response is written.

struct Status : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    controller->http_response().set_status_code(brpc::HTTP_STATUS_NOT_FOUND);
    controller->http_response().set_version(1, 1);
  }
};

struct StatusOfReference : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    auto& controller = *static_cast<brpc::Controller*>(base);
    brpc::HttpHeader& head = controller.http_response();
    head.set_status_code(410);
    head.set_content_type("text/html");
  }
};

struct Fields : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    brpc::HttpHeader& head = controller->http_response();
    head.SetHeader("Cache-Control", "max-age=60");
    head.SetHeader("Cache-Control", "no-store");
    head.AppendHeader("Allow", "GET");
    head.AppendHeader("Allow", "HEAD");
    head.SetHeader("ETag", "\"1\"");
    head.RemoveHeader("ETag");
    head.mutable_content_type() = "text/plain";
  }
};

struct Clears : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    controller->http_response().set_status_code(404);
    controller->http_response().SetHeader("ETag", "\"1\"");
    controller->http_response().Clear();
  }
};

struct Content : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    controller->response_attachment().append("hello ");
    controller->response_attachment().append(std::string("world"));
  }
};

struct ContentOfBuilder : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    butil::IOBufBuilder out;
    out << "hello " << controller->request_attachment();
    out.move_to(controller->response_attachment());
  }
};

struct ContentOfStream : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    butil::IOBufAsZeroCopyOutputStream out(&controller->response_attachment());
    controller->http_response().set_content_type("application/json");
  }
};

struct ContentAssigned : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    controller->response_attachment() = "text";
    butil::IOBuf other;
    controller->response_attachment().swap(other);
  }
};

struct ContentCleared : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    controller->response_attachment().append("text");
    controller->response_attachment().clear();
    controller->http_response().set_status_code(brpc::HTTP_STATUS_NO_CONTENT);
  }
};

struct Progressive : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    auto attachment = controller->CreateProgressiveAttachment();
    attachment->Write("part", 4);
  }
};

struct ContentCopied : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    controller->request_attachment().append_to(&controller->response_attachment());
  }
};

// How a response fails.

struct Failed : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    const std::string& path = controller->http_request().unresolved_path();
    if (path == "a") {
      controller->SetFailed("no reason");
    } else if (path == "b") {
      controller->SetFailed(brpc::ENOMETHOD, "no method %s", path.c_str());
    } else if (path == "c") {
      controller->SetFailed(brpc::EREQUEST, "bad request");
    } else if (path == "d") {
      controller->SetFailed(brpc::ERPCAUTH, "log in");  // finding: unauthorized-without-challenge
    } else if (path == "e") {
      controller->SetFailed(brpc::ELIMIT, "later");
    } else if (path == "f") {
      controller->SetFailed(brpc::ERPCTIMEDOUT, "too late");
    } else if (path == "g") {
      controller->SetFailed(brpc::EINTERNAL, "sorry");
    } else if (path == "h") {
      controller->SetFailed(brpc::EHTTP, "my own");
      controller->http_response().set_status_code(451);
    } else if (path == "k") {
      controller->SetFailed(brpc::ENOSERVICE, "no service");
    } else if (path == "l") {
      controller->SetFailed(EINVAL, "invalid");
    } else if (path == "m") {
      controller->SetFailed(brpc::ELOGOFF, "stopping");
    } else if (path == "n") {
      controller->SetFailed(EPERM, "not you");
    } else if (path == "o") {
      controller->SetFailed(ETIMEDOUT, "too late");
    } else if (path == "p") {
      controller->SetFailed(brpc::ERESPONSE, "bad response");
    } else if (path == "q") {
      controller->SetFailed(-1, "whatever");
    } else if (path == "i") {
      controller->SetFailed(controller->ErrorCode(), "again");
    } else if (path == "j") {
      controller->CloseConnection("go away");
    }
  }
};

struct Finishes : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    if (controller->Failed()) {
      controller->http_response().set_status_code(brpc::HTTP_STATUS_SERVICE_UNAVAILABLE);
      done->Run();
      return;
    }
    controller->response_attachment().append("fine");
    done->Run();
  }
};

// What is read of a request.

struct Reads : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    const brpc::HttpHeader& request = controller->http_request();
    brpc::HttpHeader& response = controller->http_response();
    if (request.method() == brpc::HTTP_METHOD_POST) {
      response.set_status_code(brpc::HTTP_STATUS_FORBIDDEN);
    } else if (request.method() == brpc::HTTP_METHOD_MSEARCH) {
      response.set_status_code(501);
    } else if (request.uri().path() == "/a") {
      response.set_status_code(404);
    } else if (request.uri().GetQuery("id") == nullptr) {
      response.set_status_code(brpc::HTTP_STATUS_BAD_REQUEST);
    } else if (request.GetHeader("Accept") == nullptr) {
      response.set_status_code(406);
    } else if (request.content_type() != "application/json") {
      response.set_status_code(415);
    } else if (controller->request_attachment().empty()) {
      response.set_status_code(411);
    } else if (request.uri().query().empty()) {
      response.set_status_code(409);
    } else if (request.HeaderCount() > 100) {
      response.set_status_code(431);
    } else if (controller->remote_side() == "127.0.0.1") {
      response.set_status_code(421);
    }
  }
};

// A call to another server is no answer of this one.

struct Asks : example::HttpService {
  void
  Echo(RpcController* base, const HttpRequest*, HttpResponse*, Closure* done) override {
    brpc::ClosureGuard guard(done);
    brpc::Controller* controller = static_cast<brpc::Controller*>(base);
    brpc::Controller other;
    other.http_request().uri() = std::string("upstream/a");
    other.http_request().set_method(brpc::HTTP_METHOD_POST);
    other.http_request().SetHeader("Accept", "text/plain");
    channel.CallMethod(nullptr, &other, nullptr, nullptr, nullptr);
    if (other.Failed()) {
      controller->http_response().set_status_code(502);
      return;
    }
    controller->http_response().set_status_code(other.http_response().status_code());
  }

  brpc::Channel channel;
};

int main() {
  brpc::Server server;
  Status status;
  Fields fields;
  server.AddService(&status, brpc::SERVER_DOESNT_OWN_SERVICE);
  server.AddService(&fields, brpc::SERVER_DOESNT_OWN_SERVICE, "/v1/fields => Echo");
  server.Start(8080, nullptr);
  server.RunUntilAskedToQuit();
}
