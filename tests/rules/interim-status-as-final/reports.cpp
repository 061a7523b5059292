// Responses that end with an interim status code.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>
#include <string>

namespace {

bool isRunning(const std::string& id);
std::string resultOf(const std::string& id);

void reply(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& server) {
  // Still at it.
  server.Get("/jobs/1", [](const httplib::Request& req, httplib::Response& res) {
    if (isRunning(req.path)) {
      res.status =
          102;  // finding: interim-status-as-final "102 (Processing) is no final status code"
      return;
    }
    res.set_content(resultOf(req.path), "text/plain");
  });

  // By name, through a helper.
  server.Post("/upload", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() < 100) {
      reply(res, httplib::Continue_100, "more");  // finding: interim-status-as-final
      return;
    }
    reply(res, 200, "thank you");
  });

  // Hints, and nothing to follow.
  server.Get("/hints", [](const httplib::Request&, httplib::Response& res) {
    res.status = 103;  // finding: interim-status-as-final
    res.set_header("Link", "</style.css>; rel=preload");
  });

  // Switches to nothing.
  server.Get("/socket", [](const httplib::Request&, httplib::Response& res) {
    res.status = 101;  // finding: interim-status-as-final
  });
}

struct Uploads : Poco::Net::HTTPRequestHandler {
  void handleRequest(Poco::Net::HTTPServerRequest& request,
                     Poco::Net::HTTPServerResponse& response) override {
    if (isRunning(request.getURI())) {
      // finding: interim-status-as-final
      response.setStatus(Poco::Net::HTTPResponse::HTTP_PROCESSING);
    }
    response.send();
  }
};
