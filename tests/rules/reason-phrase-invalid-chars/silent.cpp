// args: --std=c++20
// Plain phrases, a tab, what header fields hold, numbers, and what is not known.
#include <drogon/drogon.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

using namespace Poco::Net;

std::string phraseFor(int code);
std::string cleaned(const std::string& text);

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.secure()) {
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST, "Bad\tRequest");
    } else if (request.getContentLength() == 0) {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND, phraseFor(404));
    } else {
      response.setStatusAndReason(HTTPResponse::HTTP_CONFLICT, "not " + request.get("If-Match"));
    }
    response.setContentType("text/plain");
    response.send() << "no";
  }
};

void addRoutes() {
  drogon::app().registerHandler(
      "/users",
      [](const drogon::HttpRequestPtr& req,
         std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
        auto res = drogon::HttpResponse::newHttpResponse();
        res->setBody("no such user");
        const std::string name = req->getParameter("name");
        if (name.empty()) {
          res->setCustomStatusCode(400);
        } else if (name.size() > 9) {
          res->setCustomStatusCode(404, "no user " + cleaned(name));
        } else {
          res->setCustomStatusCode(404, "no user " + std::to_string(std::stoi(name)));
        }
        callback(res);
      },
      {drogon::Get});
}
