// Redirects of a shop written with POCO: targets that are built by hand.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <ostream>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

namespace {

const std::string Basket = "/shop/my basket";

void seeOther(HTTPServerResponse& response, const std::string& target) {
  response.setStatusAndReason(HTTPResponse::HTTP_SEE_OTHER);
  response.set("Location", target);  // finding: location-invalid-value
  response.send();
}

}  // namespace

class ShopHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string& uri = request.getURI();
    if (uri == "/basket") {
      seeOther(response, Basket);
    } else if (uri == "/share") {
      response.redirect("\\\\files\\share");  // finding: location-invalid-value
    } else if (uri == "/help") {
      response.redirect("help/index.html?from=shop#top");
    } else {
      response.redirect("/search?q=" + uri + " ");
    }
  }
};
