#pragma once
#pragma GCC system_header
#include "HTTPMessage.h"

namespace Poco {
namespace Net {

class HTTPResponse : public HTTPMessage {
public:
  enum HTTPStatus {
    HTTP_CONTINUE = 100,
    HTTP_SWITCHING_PROTOCOLS = 101,
    HTTP_PROCESSING = 102,
    HTTP_OK = 200,
    HTTP_CREATED = 201,
    HTTP_ACCEPTED = 202,
    HTTP_NO_CONTENT = 204,
    HTTP_FOUND = 302,
    HTTP_SEE_OTHER = 303,
    HTTP_NOT_MODIFIED = 304,
    HTTP_BAD_REQUEST = 400,
    HTTP_UNAUTHORIZED = 401,
    HTTP_FORBIDDEN = 403,
    HTTP_NOT_FOUND = 404,
    HTTP_METHOD_NOT_ALLOWED = 405,
    HTTP_CONFLICT = 409,
    HTTP_GONE = 410,
    HTTP_INTERNAL_SERVER_ERROR = 500,
    HTTP_NOT_IMPLEMENTED = 501,
    HTTP_SERVICE_UNAVAILABLE = 503
  };

  HTTPResponse();
  explicit HTTPResponse(HTTPStatus status);
  void setStatus(HTTPStatus status);
  void setStatus(const std::string& status);
  HTTPStatus getStatus() const;
  void setReason(const std::string& reason);
  const std::string& getReason() const;
  void setStatusAndReason(HTTPStatus status, const std::string& reason);
  void setStatusAndReason(HTTPStatus status);
};

}  // namespace Net
}  // namespace Poco
