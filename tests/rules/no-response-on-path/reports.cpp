// Paths that end without a response.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

bool exists(const std::string& uri);
std::string load(const std::string& uri);
void log(const std::string& text);

void prepare(HTTPServerResponse& response, HTTPResponse::HTTPStatus status) {
  response.setStatus(status);
  response.setContentType("text/plain");
}

}  // namespace

// An early return with a status code that nothing sends.
struct Page : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!exists(request.getURI())) {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);  // finding: no-response-on-path "404"
      return;
    }
    response.send() << load(request.getURI());
  }
};

// Nothing is set either.
struct Guarded : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.hasCredentials()) {
      log("no credentials");
      return;  // finding: no-response-on-path "nothing sends the response"
    }
    response.send() << "in";
  }
};

// No branch for the other methods.
struct Methods : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_GET) {
      response.send() << load(request.getURI());
    } else if (request.getMethod() == HTTPRequest::HTTP_POST) {
      response.setStatus(HTTPResponse::HTTP_CREATED);
      response.send();
    }
  }  // finding: no-response-on-path
};

// The helper prepares, and everybody thinks that it sends.
struct Prepared : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI().size() > 100) {
      prepare(response, HTTPResponse::HTTP_BAD_REQUEST);  // finding: no-response-on-path
      return;
    }
    prepare(response, HTTPResponse::HTTP_OK);
    response.send();
  }
};

// requireAuthentication() sets a status code and a field, and sends nothing.
struct Account : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.hasCredentials()) {
      response.requireAuthentication("account");  // finding: no-response-on-path
      return;
    }
    response.send() << "account";
  }
};

// None of the rounds answers where there is none.
struct Search : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    for (const std::string& name : names_) {
      if (name == request.getURI()) {
        response.send() << name;
        return;
      }
    }
  }  // finding: no-response-on-path

private:
  std::vector<std::string> names_;
};
