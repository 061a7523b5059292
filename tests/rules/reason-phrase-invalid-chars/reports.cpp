// args: --std=c++20
// Line breaks, other control characters and letters beyond ASCII.
#include <drogon/drogon.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <iterator>
#include <string>

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.secure()) {
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST,
                                  // finding: reason-phrase-invalid-chars
                                  "Bad Request\r\nX-Debug: 1");
    } else if (request.getContentLength() == 0) {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, "Nicht verfügbar");  // finding: reason-phrase-invalid-chars "ASCII"
    } else {
      response.setStatus(HTTPResponse::HTTP_CONFLICT);
      response.setReason("Conflict\x01");  // finding: reason-phrase-invalid-chars
    }
    response.setContentType("text/plain");
    response.send() << "no";
  }
};

void addRoutes() {
  drogon::app().registerHandler(
      "/users",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto res = drogon::HttpResponse::newHttpResponse();
        res->setBody("no such user");
        res->setCustomStatusCode(404, "no user " + req->getParameter("name"));  // finding: reason-phrase-invalid-chars "data of the request"
        callback(res);
      },
      {drogon::Get});
}
