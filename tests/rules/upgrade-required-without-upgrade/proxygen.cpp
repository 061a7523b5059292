// The endpoint of a chat with proxygen: whoever comes without an upgrade is told to ask for one.
#include <proxygen/httpserver/RequestHandler.h>
#include <proxygen/httpserver/ResponseBuilder.h>

#include <memory>
#include <string>

using namespace proxygen;

namespace {

class Endpoint : public RequestHandler {
public:
  void onRequest(std::unique_ptr<HTTPMessage> request) noexcept override {
    if (!request->getHeaders().exists("Upgrade")) {
      refuse();
      return;
    }
    ResponseBuilder(downstream_)
        .acceptUpgradeRequest(ResponseBuilder::UpgradeType::HTTP_UPGRADE, "websocket");
  }
  void onBody(std::unique_ptr<folly::IOBuf>) noexcept override {}
  void onEOM() noexcept override {}
  void onUpgrade(UpgradeProtocol) noexcept override {}
  void requestComplete() noexcept override { delete this; }
  void onError(ProxygenError) noexcept override { delete this; }

protected:
  virtual void refuse() = 0;
};

class Chat : public Endpoint {
  void refuse() override {
    ResponseBuilder response(downstream_);
    // finding: upgrade-required-without-upgrade
    response.status(426, "Upgrade Required").header("Sec-WebSocket-Version", "13");
    response.body("websocket only").sendWithEOM();
  }
};

class Feed : public Endpoint {
  void refuse() override {
    ResponseBuilder response(downstream_);
    response.status(426, "Upgrade Required").header(HTTP_HEADER_UPGRADE, "websocket");
    response.body("websocket only").sendWithEOM();
  }
};

}  // namespace

RequestHandler* handlerFor(const HTTPMessage& request) {
  if (request.getPath() == "/chat") {
    return new Chat;
  }
  return new Feed;
}
