// Heads of responses with proxygen, filled by functions: by value, by reference, and given back.
#include <proxygen/httpserver/RequestHandler.h>

#include <memory>
#include <string>

using namespace proxygen;

namespace {

bool exists(const std::string& path);
bool isAllowed(const HTTPMessage& request);

void fillError(HTTPMessage head, int status, const std::string& text) {
  head.setStatusCode(status);  // finding: status-set-on-copy
  head.setStatusMessage(text);
}

void fillRefusal(HTTPMessage& head) {
  head.setStatusCode(403);
  head.setStatusMessage("Forbidden");
}

HTTPMessage withoutContent(HTTPMessage head) {
  head.setStatusCode(204);
  head.setStatusMessage("No Content");
  return head;
}

class Pages : public RequestHandler {
public:
  void onRequest(std::unique_ptr<HTTPMessage> request) noexcept override {
    HTTPMessage head;
    head.setHTTPVersion(1, 1);
    head.setStatusCode(200);
    head.setStatusMessage("OK");
    if (!exists(request->getPath())) {
      fillError(head, 404, "Not Found");
    } else if (!isAllowed(*request)) {
      fillRefusal(head);
    } else if (request->hasQueryParam("quiet")) {
      HTTPMessage quiet = withoutContent(head);
      downstream_->sendHeaders(quiet);
      downstream_->sendEOM();
      return;
    }
    downstream_->sendHeaders(head);
    downstream_->sendEOM();
  }
  void onBody(std::unique_ptr<folly::IOBuf>) noexcept override {}
  void onEOM() noexcept override {}
  void onUpgrade(UpgradeProtocol) noexcept override {}
  void requestComplete() noexcept override { delete this; }
  void onError(ProxygenError) noexcept override { delete this; }
};

}  // namespace

RequestHandler* newPages() {
  return new Pages;
}
