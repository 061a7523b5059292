#pragma once
#pragma GCC system_header

namespace Poco {
namespace Net {

class HTTPRequestHandler;
class HTTPServerRequest;

class HTTPRequestHandlerFactory {
public:
  virtual ~HTTPRequestHandlerFactory();
  virtual HTTPRequestHandler* createRequestHandler(const HTTPServerRequest& request) = 0;
};

}  // namespace Net
}  // namespace Poco
