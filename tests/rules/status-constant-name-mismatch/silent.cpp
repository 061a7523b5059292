// Names that promise nothing, or what they hold.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <crow.h>
#include <httplib.h>

namespace {

constexpr int HTTP_NOT_FOUND = 404;
constexpr int kRequestEntityTooLarge = 413;
constexpr int k404NotFound = 404;
constexpr int UserNotFound = 400;
constexpr int kError = 500;
constexpr int Found = 200;
constexpr int Accepted = 201;
constexpr int Locked = 409;
constexpr int HTTP_ENHANCE_YOUR_CALM = 420;

enum AppError { NOT_FOUND = 1001, FORBIDDEN = 1002 };

int statusOf(AppError error) { return error == NOT_FOUND ? 404 : 403; }

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("a")) {
      res.status = HTTP_NOT_FOUND;
    } else if (req.has_param("b")) {
      res.status = kRequestEntityTooLarge;
    } else if (req.has_param("c")) {
      res.status = k404NotFound;
    } else if (req.has_param("d")) {
      res.status = UserNotFound;
    } else if (req.has_param("e")) {
      res.status = kError;
    } else if (req.has_param("f")) {
      res.status = Found;
    } else if (req.has_param("g")) {
      res.status = Accepted;
    } else if (req.has_param("h")) {
      res.status = Locked;
    } else if (req.has_param("i")) {
      res.status = HTTP_ENHANCE_YOUR_CALM;
    } else if (req.has_param("j")) {
      res.status = statusOf(FORBIDDEN);
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/a")([] { return crow::response(crow::status::NOT_FOUND); });
  CROW_ROUTE(app, "/b")([] { return crow::response(crow::status::FORBIDDEN); });
}

using namespace Poco::Net;

class Files : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE);
    response.send();
  }
};
