// A server with proxygen that is not ready at once: a handler for each answer.
#include <proxygen/httpserver/RequestHandler.h>
#include <proxygen/httpserver/ResponseBuilder.h>

#include <memory>
#include <string>

using namespace proxygen;

namespace {

bool isReady();
int secondsLeft();
std::string report();

class Base : public RequestHandler {
public:
  void onRequest(std::unique_ptr<HTTPMessage>) noexcept override {}
  void onBody(std::unique_ptr<folly::IOBuf>) noexcept override {}
  void onUpgrade(UpgradeProtocol) noexcept override {}
  void requestComplete() noexcept override { delete this; }
  void onError(ProxygenError) noexcept override { delete this; }
};

class Report : public Base {
public:
  void onEOM() noexcept override {
    if (!isReady()) {
      ResponseBuilder(downstream_)
          .status(503, "Service Unavailable")  // finding: service-unavailable-without-retry-after
          .header("Content-Type", "text/plain")
          .body("starting")
          .sendWithEOM();
      return;
    }
    ResponseBuilder(downstream_).status(200, "OK").body(report()).sendWithEOM();
  }
};

class Jobs : public Base {
public:
  void onEOM() noexcept override {
    ResponseBuilder response(downstream_);
    if (isReady()) {
      response.status(204, "No Content");
    } else {
      response.status(503, "Service Unavailable");
      response.header("Retry-After", std::to_string(secondsLeft()));
    }
    response.sendWithEOM();
  }
};

}  // namespace

RequestHandler* handlerFor(const HTTPMessage& request) {
  if (request.getPath() == "/jobs") {
    return new Jobs;
  }
  return new Report;
}
