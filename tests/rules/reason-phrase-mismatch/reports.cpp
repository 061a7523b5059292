// args: --std=c++20
// The phrase of another status code.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <drogon/drogon.h>

#include <functional>

using namespace Poco::Net;

class Files : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/a") {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, "Forbidden");  // finding: reason-phrase-mismatch "403 (Forbidden)"
    } else if (request.getURI() == "/b") {
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST, "ok");  // finding: reason-phrase-mismatch
    } else if (request.getURI() == "/c") {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
      response.setReason("Unauthorized");  // finding: reason-phrase-mismatch "401 (Unauthorized), and the status code is 403"
    }
    response.send() << "no";
  }
};

void addRoutes() {
  drogon::app().registerHandler(
      "/a",
      [](const drogon::HttpRequestPtr&, std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto res = drogon::HttpResponse::newHttpResponse();
        res->setCustomStatusCode(404, "Gone");  // finding: reason-phrase-mismatch "410"
        callback(res);
      });
}
