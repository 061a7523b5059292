// Texts of the project's own, and former phrases.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

using namespace Poco::Net;

int computed();

class Files : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/a") {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, "No such file");
    } else if (request.getURI() == "/b") {
      response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, "Request Entity Too Large");
    } else if (request.getURI() == "/c") {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, "Nicht gefunden");
    } else if (request.getURI() == "/d") {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, "Not Found: " + request.getURI());
    } else if (request.getURI() == "/e") {
      response.setStatusAndReason(static_cast<HTTPResponse::HTTPStatus>(computed()), "Not Found");
    } else {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, "not found");
    }
    response.send() << "no";
  }
};
