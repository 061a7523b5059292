// Near misses: interim status codes that are not the last word.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>
#include <string>

namespace {

bool isRunning(const std::string& id);
int statusOf(const std::string& id);
void decide(httplib::Response& res);

}  // namespace

void addRoutes(httplib::Server& server) {
  // Replaced before the response ends.
  server.Post("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 100;
    res.status = 201;
  });

  // Switches protocols and says to which.
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 101;
    res.set_header("Upgrade", "chat");
    res.set_header("Connection", "Upgrade");
  });

  // Computed.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req.path);
  });

  // Code that is not known has a hand in it.
  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 102;
    decide(res);
  });

  // Told in the content only.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isRunning(req.path) ? 202 : 200;
    res.set_content("102", "text/plain");
  });

  // What the client may go on with is asked before the handler runs.
  server.set_expect_100_continue_handler(
      [](const httplib::Request&, httplib::Response&) { return 100; });
}

// The API for it.
struct Uploads : Poco::Net::HTTPRequestHandler {
  void handleRequest(Poco::Net::HTTPServerRequest&,
                     Poco::Net::HTTPServerResponse& response) override {
    response.sendContinue();
    response.send();
  }
};

// A second response follows.
struct Hints : Poco::Net::HTTPRequestHandler {
  void handleRequest(Poco::Net::HTTPServerRequest&,
                     Poco::Net::HTTPServerResponse& response) override {
    response.setStatus(Poco::Net::HTTPResponse::HTTP_PROCESSING);
    response.send();
    response.setStatus(Poco::Net::HTTPResponse::HTTP_OK);
    response.send();
  }
};

// No handler: the final response is sent by whoever calls it.
void progress(httplib::Response& res) {
  res.status = 102;
}
