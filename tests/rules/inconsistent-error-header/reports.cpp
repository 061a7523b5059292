// A field that most responses with the status code have.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

#include <string>

namespace {

bool ready();
bool admitted(const httplib::Request& req);

constexpr int Unavailable = 503;

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!admitted(req)) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Basic realm=\"shop\"");
      return;
    }
    if (!ready()) {
      res.status = Unavailable;
      res.set_header("Retry-After", "30");
      return;
    }
    res.set_content("a", "text/plain");
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!admitted(req)) {
      res.set_header("WWW-Authenticate", "Basic realm=\"shop\"");
      res.status = 401;
      return;
    }
    if (!ready()) {
      res.set_header("Retry-After", std::to_string(req.body.size()));
      res.status = 503;
      return;
    }
    res.set_content("b", "text/plain");
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!admitted(req)) {
      res.status = 401;  // finding: inconsistent-error-header "without WWW-Authenticate, which 2 of 3"
      return;
    }
    if (!ready()) {
      res.status = 503;  // finding: inconsistent-error-header "Retry-After"
      return;
    }
    res.set_content("c", "text/plain");
  });
}

using namespace Poco::Net;

class Limited : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/slow") {
      response.setStatus(HTTPResponse::HTTP_TOO_MANY_REQUESTS);
      response.set("Retry-After", "60");
    } else if (request.getURI() == "/slower") {
      response.setStatus(HTTPResponse::HTTP_TOO_MANY_REQUESTS);
      response.set("Retry-After", "60");
    } else {
      response.setStatus(HTTPResponse::HTTP_TOO_MANY_REQUESTS);  // finding: inconsistent-error-header "429"
    }
    response.send();
  }
};
