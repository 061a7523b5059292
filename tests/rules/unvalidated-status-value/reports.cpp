// A number of the request as the status code.
#include <cstdlib>
#include <string>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using namespace Poco::Net;

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = std::stoi(req.get_param_value("code"));  // finding: unvalidated-status-value
  });

  // That it is there says nothing of what it is.
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("X-Answer")) {
      const int code = static_cast<int>(std::strtol(req.get_header_value("X-Answer").c_str(), nullptr, 10));
      res.status = code;  // finding: unvalidated-status-value
    }
  });

  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    const nlohmann::json wanted = nlohmann::json::parse(req.body);
    res.status = wanted["code"].get<int>();  // finding: unvalidated-status-value
  });
}

struct Mirror : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const int code = std::stoi(request.get("X-Code", "200"));
    response.setStatus(static_cast<HTTPResponse::HTTPStatus>(code));  // finding: unvalidated-status-value
    response.send();
  }
};
