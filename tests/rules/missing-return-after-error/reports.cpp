// An error is sent in a branch that does not leave the handler.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <httplib.h>
#include <ostream>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

void sendText(HTTPServerResponse& response,
              HTTPResponse::HTTPStatus status,
              const std::string& text) {
  response.setStatus(status);
  response.setContentType("text/plain");
  response.sendBuffer(text.data(), text.size());
}

void notFound(HTTPServerResponse& response) {
  sendText(response, HTTPResponse::HTTP_NOT_FOUND, "not found");
}

bool authorise(HTTPServerRequest& request, HTTPServerResponse& response) {
  if (!request.hasCredentials()) {
    sendText(response, HTTPResponse::HTTP_FORBIDDEN, "who are you?");
    return false;
  }
  return true;
}

bool exists(const std::string& uri);
std::string load(const std::string& uri);
bool save(std::istream& content);

}  // namespace

struct Upload : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentLength() > 1'000'000) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      // finding: missing-return-after-error "400 (Bad Request) is sent"
      response.send() << "too large";
    }
    save(request.stream());
    response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    response.send() << "saved";
  }
};

// By helpers, one of which has the status code too.
struct Page : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string uri = request.getURI();
    if (!exists(uri)) {
      notFound(response);  // finding: missing-return-after-error "then the handler sends again"
    }
    sendText(response, HTTPResponse::HTTP_OK, load(uri));
  }
};

// Several checks, the first of which forgets to leave.
struct Checks : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.hasCredentials()) {
      // finding: missing-return-after-error
      sendText(response, HTTPResponse::HTTP_FORBIDDEN, "who are you?");
    }
    if (!exists(request.getURI())) {
      notFound(response);
      return;
    }
    response.send() << load(request.getURI());
  }
};

// The handler goes on to another status code, and to nothing that sends.
struct Leftover : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!save(request.stream())) {
      notFound(response);  // finding: missing-return-after-error "sets 204 (No Content)"
    }
    response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
  }
};

// Nobody asks the helper what it did.
struct Unasked : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    authorise(request, response);  // finding: missing-return-after-error
    response.redirect("/inside");
  }
};

// In a switch, where a break is no return.
struct Kinds : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    switch (request.getURI().size()) {
    case 0:
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      response.send();  // finding: missing-return-after-error
      break;
    default: break;
    }
    response.send() << load(request.getURI());
  }
};

// With a catch clause that answers too, and what leaves the handler.
struct Tries : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      if (request.getURI() == "/") {
        response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
        response.send() << "no name";  // finding: missing-return-after-error
      }
      const std::string text = load(request.getURI());
      response.send() << text;
      save(request.stream());
    } catch (const std::exception& e) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
      response.send() << e.what();
    }
  }
};

// Where the framework sends at the end: the content of the error is lost, its status code stays.
void addRoutes(httplib::Server& server) {
  server.Get("/hello", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("name")) {
      res.status = 400;  // finding: missing-return-after-error "the content for 400 (Bad Request)"
      res.set_content("name is missing", "text/plain");
    }
    res.set_content("hello " + req.get_param_value("name"), "text/plain");
  });
  server.Get("/page", [](const httplib::Request& req, httplib::Response& res) {
    const auto fail = [&](int status, const char* text) {
      res.status = status;
      res.set_content(text, "text/plain");
    };
    if (!exists(req.path)) {
      fail(404, "no such page");  // finding: missing-return-after-error
    }
    res.set_content(load(req.path), "text/html");
  });
}
