// With proxygen: hints that hint at nothing.
#include <proxygen/httpserver/RequestHandler.h>
#include <proxygen/httpserver/RequestHandlerFactory.h>
#include <proxygen/httpserver/ResponseBuilder.h>

#include <memory>
#include <string>

using namespace proxygen;

namespace {

class PageHandler : public RequestHandler {
public:
  void onRequest(std::unique_ptr<HTTPMessage> request) noexcept override {
    if (request->getHeaders().exists("Save-Data")) {
      // finding: early-hints-without-link
      ResponseBuilder(downstream_).status(103, "Early Hints").header("X-Hint", "none").send();
    } else {
      hint("</style.css>; rel=preload; as=style");
    }
  }

  void onBody(std::unique_ptr<folly::IOBuf>) noexcept override {}
  void onUpgrade(UpgradeProtocol) noexcept override {}

  void onEOM() noexcept override {
    ResponseBuilder(downstream_).status(200, "OK").body("<html></html>").sendWithEOM();
  }

  void requestComplete() noexcept override { delete this; }
  void onError(ProxygenError) noexcept override { delete this; }

private:
  void hint(const std::string& link) {
    ResponseBuilder(downstream_).status(103, "Early Hints").header("Link", link).send();
  }
};

class Pages : public RequestHandlerFactory {
public:
  void onServerStart(folly::EventBase*) noexcept override {}
  void onServerStop() noexcept override {}
  RequestHandler* onRequest(RequestHandler*, HTTPMessage*) noexcept override {
    return new PageHandler;
  }
};

}  // namespace

std::unique_ptr<RequestHandlerFactory> pages() { return std::make_unique<Pages>(); }
