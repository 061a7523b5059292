#pragma once
#pragma GCC system_header

namespace Poco {
namespace Net {

class HTTPServerRequest;
class HTTPServerResponse;

class HTTPRequestHandler {
public:
  HTTPRequestHandler();
  virtual ~HTTPRequestHandler();
  virtual void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) = 0;

private:
  HTTPRequestHandler(const HTTPRequestHandler&);
  HTTPRequestHandler& operator=(const HTTPRequestHandler&);
};

}  // namespace Net
}  // namespace Poco
