// What parses the content of a request, with the headers that Debian ships: parts, forms, fields.
#include <Poco/Exception.h>
#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/MessageHeader.h>
#include <Poco/Net/MultipartReader.h>
#include <Poco/Net/NetException.h>
#include <exception>
#include <istream>
#include <string>

using Poco::Net::HTTPRequestHandler;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

void store(std::istream& image);
void fail(const std::string& what);

struct Upload : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      std::istream& stream = request.stream();
      Poco::Net::MultipartReader reader(stream);
      if (reader.hasNextPart()) {
        Poco::Net::MessageHeader part;
        reader.nextPart(part);
        store(reader.stream());
      }
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    } catch (const std::exception& e) {
      fail(e.what());
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);  // finding: broad-catch-hides-client-error
    }
    response.send();
  }
};

struct Form : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      Poco::Net::HTMLForm form(request, request.stream());
      fail(form.get("name", ""));
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    } catch (const Poco::Exception&) {
      // missed: broad-catch-hides-client-error what it parses depends on the request method
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
    }
    response.send();
  }
};

struct LoadedForm : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    Poco::Net::HTMLForm form;
    try {
      form.load(request, request.stream());
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    } catch (const Poco::Net::NetException&) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);  // finding: server-error-for-client-fault
    }
    response.send();
  }
};

struct Fields : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    Poco::Net::MessageHeader fields;
    try {
      fields.read(request.stream());
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    } catch (const Poco::Net::MessageException&) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);  // finding: server-error-for-client-fault
    }
    response.send();
  }
};

// The parts are of another server's answer.
struct Mirror : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    Poco::Net::HTTPClientSession upstream("upstream");
    HTTPResponse answer;
    try {
      Poco::Net::MultipartReader reader(upstream.receiveResponse(answer));
      Poco::Net::MessageHeader part;
      reader.nextPart(part);
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    } catch (const Poco::Exception&) {
      response.setStatus(HTTPResponse::HTTP_BAD_GATEWAY);
    }
    response.send();
  }
};

// A clause of its own for what is malformed.
struct FairUpload : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      Poco::Net::MultipartReader reader(request.stream());
      Poco::Net::MessageHeader part;
      reader.nextPart(part);
      store(reader.stream());
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    } catch (const Poco::Net::NetException&) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    } catch (const std::exception&) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
    }
    response.send();
  }
};
