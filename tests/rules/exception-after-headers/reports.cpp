// The content has begun, and the clause sets the status code of an error.
#include <functional>
#include <stdexcept>
#include <string>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <nlohmann/json.hpp>
#include <uWebSockets/App.h>

using namespace Poco::Net;

namespace {

std::string nextRow();
void compress(std::ostream& out);

void fail(HTTPServerResponse& response, HTTPResponse::HTTPStatus status) {
  response.setStatus(status);
  response.setContentType("text/plain");
}

}  // namespace

// Rows as they come.
struct Export : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    try {
      for (int i = 0; i < 10; ++i) {
        out << nextRow();
      }
    } catch (const std::exception& e) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);  // finding: exception-after-headers "500"
      out << e.what();
    }
  }
};

// Through a helper, in a clause of a type.
struct Parsed : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    response.setChunkedTransferEncoding(true);
    std::ostream& out = response.send();
    try {
      out << nlohmann::json::parse(request.stream()).dump();
    } catch (const nlohmann::json::parse_error&) {
      fail(response, HTTPResponse::HTTP_BAD_REQUEST);  // finding: exception-after-headers "400"
    }
  }
};

// A throw of their own.
struct Checked : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    try {
      compress(out);
      if (!out.good()) {
        throw std::runtime_error("the client has gone");
      }
    } catch (...) {
      response.setStatus(HTTPResponse::HTTP_SERVICE_UNAVAILABLE);  // finding: exception-after-headers
    }
  }
};
