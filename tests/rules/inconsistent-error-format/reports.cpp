// JSON here, text there.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

#include <string>

#include <nlohmann/json.hpp>

namespace {

bool known(const std::string& name);

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      res.set_content(R"({"error": "id is missing"})", "application/json");
    } else if (!known(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content(nlohmann::json{{"error", "no such user"}}.dump(), "application/problem+json");
    }
  });
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;  // finding: inconsistent-error-format "in plain text, and in JSON at 2 of 3 places"
      res.set_content("id is missing", "text/plain; charset=utf-8");
    }
  });
}

using namespace Poco::Net;

class Names : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI().empty()) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      response.setContentType("text/plain");
      response.send() << "no name";
    } else if (request.getURI() == "/root") {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
      response.setContentType("text/plain");
      response.send() << "not this one";
    } else {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);  // finding: inconsistent-error-format "in JSON, and in plain text"
      response.setContentType("application/json");
      response.send() << "{\"error\": \"no such name\"}";
    }
  }
};
