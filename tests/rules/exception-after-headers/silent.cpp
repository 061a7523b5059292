// Clauses that set a status code in time, or none.
#include <stdexcept>
#include <string>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using namespace Poco::Net;

namespace {

std::string load(const std::string& uri);
void log(const std::string& text);
void give(HTTPServerResponse& response);

}  // namespace

// What fails before the first byte reaches the same clause.
struct Both : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      const std::string text = load(request.getURI());
      response.send() << text;
    } catch (const std::exception& e) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
      response.send() << e.what();
    }
  }
};

// The clause asks.
struct Asks : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    try {
      out << load(request.getURI());
    } catch (const std::exception&) {
      if (!response.sent()) {
        response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
        response.send();
      }
    }
  }
};

// The connection is closed.
struct Closes : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    try {
      out << load(request.getURI());
    } catch (const std::exception& e) {
      log(e.what());
      response.setKeepAlive(false);
      throw;
    }
  }
};

// Nothing can be thrown after the response has begun.
struct Before : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::string text;
    try {
      text = load(request.getURI());
    } catch (const std::exception&) {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);
    }
    response.send() << text;
  }
};

// A success is noted for the log.
struct Noted : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    try {
      out << load(request.getURI());
    } catch (const std::exception&) {
      response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    }
  }
};

// Code that is not known may have sent it.
struct Unknown : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    give(response);
    try {
      load(request.getURI());
    } catch (const std::exception&) {
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
    }
  }
};

// The library sends when the handler has returned.
void addRoutes(httplib::Server& server) {
  server.Get("/report", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content("begin", "text/plain");
    try {
      res.body += load(req.path);
    } catch (const std::exception& e) {
      res.status = 500;
      res.set_content(e.what(), "text/plain");
    }
  });
}
