// Content that nobody says the type of.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <crow.h>

#include <string>

using namespace Poco::Net;

class UserHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() != HTTPRequest::HTTP_GET) {
      response.setStatus(HTTPResponse::HTTP_METHOD_NOT_ALLOWED);
      response.set("Allow", "GET");
      response.send() << "use GET";  // finding: content-without-content-type
      return;
    }
    response.send() << "{}";  // finding: content-without-content-type "200 (OK)"
  }
};

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/version")
  ([] {
    return "1.0";  // finding: content-without-content-type
  });
  CROW_ROUTE(app, "/users/<int>")
  ([](int id) {
    if (id < 0) {
      return crow::response(400, "no such id");  // finding: content-without-content-type
    }
    crow::response res;
    res.write("{\"id\": 1}");  // finding: content-without-content-type
    return res;
  });
  app.run();
}
