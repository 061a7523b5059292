// The type is set by the code, by the framework or by what the response is made of, or there is no
// content that could have one.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <crow.h>
#include <httplib.h>

#include <string>

using namespace Poco::Net;

void decorate(HTTPServerResponse& response);

class UserHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.has("X-Decorated")) {
      decorate(response);
    } else {
      response.setContentType("text/plain");
    }
    response.send() << "user";
  }
};

class EmptyHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_HEAD) {
      response.setStatus(HTTPResponse::HTTP_OK);
      response.send() << "dropped";
      return;
    }
    response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    response.setContentLength(0);
    response.send();
  }
};

// The framework takes text for text/plain.
void addRoutes(httplib::Server& server) {
  server.Get("/text", [](const httplib::Request&, httplib::Response& res) { res.body = "text"; });
}

struct Typed {
  struct context {};

  void before_handle(crow::request&, crow::response&, context&) {}

  void after_handle(crow::request&, crow::response& res, context&) {
    res.set_header("Content-Type", "text/plain");
  }
};

int main() {
  crow::App<Typed> app;
  CROW_ROUTE(app, "/version")
  ([] {
    return "1.0";
  });
  CROW_ROUTE(app, "/json")
  ([] {
    crow::json::wvalue out;
    out["a"] = 1;
    return out;
  });
  CROW_ROUTE(app, "/typed")
  ([] { return crow::response(200, "text/html", "<p>"); });
  app.run();
}
