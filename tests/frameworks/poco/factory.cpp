// A factory that looks at the request method before it makes the handler: what the handler answers
// is judged for that method.
// --- notes.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <ostream>
#include <string>

using Poco::Net::HTTPRequest;
using Poco::Net::HTTPRequestHandler;
using Poco::Net::HTTPRequestHandlerFactory;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

namespace {

bool mayWrite(const HTTPServerRequest& request);

// At which path is not known: it may be that of the note itself.
class AddNote : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_CREATED);
    response.send() << "added";
  }
};

// What PUT makes is where the request says.
class ReplaceNote : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_CREATED);
    response.send() << "replaced";
  }
};

class RemoveNote : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_CREATED);  // finding: created-on-delete
    response.send() << "removed";
  }
};

// Made for any method.
class Touch : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_CREATED);
    response.send() << "touched";
  }
};

class Notes : public HTTPRequestHandlerFactory {
public:
  HTTPRequestHandler* createRequestHandler(const HTTPServerRequest& request) override {
    if (request.getURI() == "/touch") {
      return new Touch;
    }
    const std::string& method = request.getMethod();
    if (mayWrite(request)) {
      if (method == HTTPRequest::HTTP_POST) {
        return new AddNote;
      }
      if (method == HTTPRequest::HTTP_PUT) {
        return new ReplaceNote;
      }
      if (request.getMethod() == "DELETE") {
        return new RemoveNote;
      }
    }
    return nullptr;
  }
};

}  // namespace

HTTPRequestHandlerFactory* makeNotes() { return new Notes; }
