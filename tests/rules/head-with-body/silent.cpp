// The framework drops it, there is none, or GET has the same path.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <crow.h>
#include <uWebSockets/App.h>

#include <string>
#include <string_view>

std::string report();

class ReportHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest& request,
                     Poco::Net::HTTPServerResponse& response) override {
    response.setContentType("text/plain");
    if (request.getMethod() == Poco::Net::HTTPRequest::HTTP_HEAD) {
      response.setStatus(Poco::Net::HTTPResponse::HTTP_OK);
      response.send() << "dropped";
      return;
    }
    response.send() << "a report";
  }
};

template <typename Response>
void answer(Response* res, std::string_view text) {
  res->writeHeader("Content-Type", "text/plain");
  res->end(text);
}

int main() {
  uWS::App app;
  app.head("/none", [](auto* res, auto*) {
    res->writeHeader("Content-Type", "text/plain");
    res->endWithoutBody(8);
  });
  app.head("/empty", [](auto* res, auto*) {
    res->writeHeader("Content-Type", "text/plain");
    res->end("");
  });
  app.head("/unknown", [](auto* res, auto*) {
    res->writeHeader("Content-Type", "text/plain");
    res->end(report());
  });
  app.get("/get", [](auto* res, auto*) { answer(res, "text"); });
  app.any("/any", [](auto* res, auto*) { answer(res, "text"); });
  app.run();

  crow::SimpleApp dropping;
  CROW_ROUTE(dropping, "/report")
      .methods("HEAD"_method)([] { return crow::response(200, "text/plain", "dropped"); });
  dropping.run();
}
