// Header fields that are set when the header section is on the wire.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

std::string load(const std::string& uri);
std::string tagOf(const std::string& text);

void allowCrossOrigin(HTTPServerResponse& response) {
  response.set("Access-Control-Allow-Origin", "*");
}

}  // namespace

// The type follows the content.
struct Report : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    response.setContentType("text/csv");  // finding: header-after-send "Content-Type"
    out << load(request.getURI());
  }
};

// In one branch only.
struct Tagged : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string text = load(request.getURI());
    response.sendBuffer(text.data(), text.size());
    if (!text.empty()) {
      response.set("ETag", tagOf(text));  // finding: header-after-send "ETag"
    }
  }
};

// By a helper that all handlers call last.
struct Cross : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    response.send() << load(request.getURI());
    allowCrossOrigin(response);  // finding: header-after-send "Access-Control-Allow-Origin"
  }
};

// After each of two branches.
struct Cookies : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/in") {
      response.send() << "in";
    } else {
      response.redirect("/in");
    }
    response.add("Set-Cookie", "seen=1");  // finding: header-after-send "Set-Cookie"
  }
};
