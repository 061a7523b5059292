// With POCO: chunks announced for what has none.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <ostream>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

namespace {

bool removeOrder(const std::string& uri);
void writeOrders(std::ostream& out);

}  // namespace

class OrdersHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == "DELETE") {
      response.setChunkedTransferEncoding(true);  // finding: forbidden-transfer-encoding
      remove(request, response);
      return;
    }
    response.setChunkedTransferEncoding(true);
    response.setContentType("application/json");
    writeOrders(response.send());
  }

private:
  static void remove(HTTPServerRequest& request, HTTPServerResponse& response) {
    removeOrder(request.getURI());
    response.setStatusAndReason(HTTPResponse::HTTP_NO_CONTENT);
    response.send();
  }
};

class SessionHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == "PUT") {
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
      response.set("Transfer-Encoding", "chunked");  // finding: forbidden-transfer-encoding
      response.send();
      return;
    }
    // Taken back before it goes out.
    response.setChunkedTransferEncoding(true);
    response.setChunkedTransferEncoding(false);
    response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    response.send();
  }
};
