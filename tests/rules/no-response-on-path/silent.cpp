// Near misses: no send in sight, and yet the request may be answered.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <httplib.h>
#include <ostream>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

bool isGone(const std::string& uri);
void later(std::function<void()> task);
void hand(HTTPServerResponse& response);
void dispatch(HTTPServerRequest& request);
[[noreturn]] void refuse();

bool authorise(HTTPServerRequest& request, HTTPServerResponse& response) {
  if (!request.hasCredentials()) {
    response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
    response.send();
    return false;
  }
  return true;
}

enum class Kind { Text, Image };

Kind kindOf(const std::string& uri);

}  // namespace

// Every path sends.
struct All : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!authorise(request, response)) {
      return;
    }
    if (isGone(request.getURI())) {
      response.setStatus(HTTPResponse::HTTP_GONE);
    }
    response.send();
  }
};

// Somebody else may send it.
struct Hands : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override { hand(response); }
};

// The request leads to the response too.
struct Dispatches : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    dispatch(request);
  }
};

// A task sends it when it is time.
struct Task : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    later([&response] { response.send(); });
  }
};

// It is kept for later.
struct Keeps : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response_ = &response;
  }

private:
  HTTPServerResponse* response_ = nullptr;
};

HTTPServerResponse* waiting = nullptr;

struct Waits : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    waiting = &response;
  }
};

// The framework answers what is thrown.
struct Throws : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isGone(request.getURI())) {
      throw std::string("gone");
    }
    if (!request.hasCredentials()) {
      refuse();
    }
    response.send();
  }
};

// It was sent already, or so it seems.
struct Asks : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    if (response.sent()) {
      return;
    }
    response.send();
  }
};

// There are no other kinds.
struct Kinds : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    switch (kindOf(request.getURI())) {
    case Kind::Text: response.sendFile("/srv/text", "text/plain"); break;
    case Kind::Image: response.sendFile("/srv/image", "image/png"); break;
    }
  }
};

// The response by way of the request.
struct OfRequest : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse&) override {
    request.response().send() << "hello";
  }
};

// The hook of another class answers.
struct Base : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    answer(request, response);
  }

  virtual void answer(HTTPServerRequest& request, HTTPServerResponse& response) = 0;
};

struct Derived : Base {
  void answer(HTTPServerRequest&, HTTPServerResponse& response) override { response.send(); }
};

// Objects that hold the response may send it when they are destroyed.
struct Sender {
  HTTPServerResponse& response;

  ~Sender() { response.send(); }
};

class Guard {
public:
  explicit Guard(HTTPServerResponse& response) : response_(response) {}

  ~Guard() { response_.send(); }

private:
  HTTPServerResponse& response_;
};

template <class Function>
class AtExit {
public:
  explicit AtExit(Function function) : function_(function) {}

  ~AtExit() { function_(); }

private:
  Function function_;
};

struct Destroys : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isGone(request.getURI())) {
      const Sender sender{response};
      response.setStatus(HTTPResponse::HTTP_GONE);
      return;
    }
    if (!request.hasCredentials()) {
      const Guard guard(response);
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
      return;
    }
    const AtExit atExit([&] { response.send(); });
    response.setStatus(HTTPResponse::HTTP_ACCEPTED);
  }
};

// No handler: whoever calls it sends.
void prepare(HTTPServerRequest& request, HTTPServerResponse& response) {
  if (request.getURI().empty()) {
    response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
  }
}

// The framework sends when the handler returns.
void addRoutes(httplib::Server& server) {
  server.Get("/hello", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name")) {
      res.status = 400;
      return;
    }
  });
}
