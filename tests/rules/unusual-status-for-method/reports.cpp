// Pairs of method and status code that guidelines advise against.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

namespace {

constexpr int MultiStatus = 207;

bool busy();

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/reports", [](const httplib::Request& req, httplib::Response& res) {
    if (busy()) {
      res.status = 202;  // finding: unusual-status-for-method "GET"
    } else if (req.has_param("empty")) {
      res.status = 204;  // finding: unusual-status-for-method "it goes with DELETE, PATCH, POST, PUT"
    } else if (req.has_param("locked")) {
      res.status = 409;  // finding: unusual-status-for-method
    }
  });
  svr.Put("/reports", [](const httplib::Request& req, httplib::Response& res) {
    res.status = MultiStatus;  // finding: unusual-status-for-method "207"
    res.set_content("[]", "application/json");
  });
  svr.Delete("/reports", [](const httplib::Request&, httplib::Response& res) {
    res.status = 201;  // finding: unusual-status-for-method
  });
  svr.Post("/reports", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") == "x") {
      res.status = 412;  // finding: unusual-status-for-method
    }
  });
}

using namespace Poco::Net;

class Reports : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_GET) {
      response.setStatus(HTTPResponse::HTTP_ACCEPTED);  // finding: unusual-status-for-method
      response.send();
    } else {
      response.setStatus(HTTPResponse::HTTP_ACCEPTED);
      response.send();
    }
  }
};
