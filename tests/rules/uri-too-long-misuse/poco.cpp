// Limits of lengths with POCO: of what the client sends, and of where it sends it.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <iterator>
#include <ostream>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

namespace {

constexpr std::size_t Limit = 8192;

void tooLong(HTTPServerResponse& response) {
  response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_URI_TOO_LONG);  // finding: uri-too-long-misuse
  response.send() << "too long";
}

std::string contentOf(HTTPServerRequest& request) {
  return {std::istreambuf_iterator<char>(request.stream()), {}};
}

}  // namespace

class NoteHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (contentOf(request).size() > Limit) {
      return tooLong(response);
    }
    response.send() << "stored";
  }
};

class SearchHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI().length() > Limit) {
      response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_URI_TOO_LONG);
      response.send() << "too long";
      return;
    }
    response.send() << "found";
  }
};
