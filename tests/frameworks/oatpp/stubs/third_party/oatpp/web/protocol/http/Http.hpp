#pragma once
#include <stdexcept>
#include <string>

#include "../../../Types.hpp"
#include "../../../data/share/LazyStringMap.hpp"

namespace oatpp::web::protocol {

class CommunicationError : public std::runtime_error {
public:
  CommunicationError(long ioStatus, const oatpp::String& message);
};

template <class Status>
struct ProtocolErrorInfo {
  ProtocolErrorInfo();
  ProtocolErrorInfo(long pIOStatus, const Status& pStatus);
  long ioStatus;
  Status status;
};

template <class Status>
class ProtocolError : public CommunicationError {
public:
  typedef ProtocolErrorInfo<Status> Info;
  ProtocolError(const Info& info, const oatpp::String& message)
      : CommunicationError(info.ioStatus, message), m_info(info) {}
  Info getInfo() const { return m_info; }

private:
  Info m_info;
};

namespace http {

typedef oatpp::data::share::LazyStringMultimap<oatpp::data::share::StringKeyLabelCI> Headers;
typedef oatpp::data::share::LazyStringMultimap<oatpp::data::share::StringKeyLabel> QueryParams;

class Status {
public:
  static const Status CODE_101;
  static const Status CODE_200;
  static const Status CODE_201;
  static const Status CODE_202;
  static const Status CODE_204;
  static const Status CODE_206;
  static const Status CODE_302;
  static const Status CODE_303;
  static const Status CODE_304;
  static const Status CODE_400;
  static const Status CODE_401;
  static const Status CODE_403;
  static const Status CODE_404;
  static const Status CODE_405;
  static const Status CODE_409;
  static const Status CODE_412;
  static const Status CODE_416;
  static const Status CODE_418;
  static const Status CODE_422;
  static const Status CODE_428;
  static const Status CODE_449;
  static const Status CODE_500;
  static const Status CODE_501;
  static const Status CODE_503;

  Status() : code(0), description(nullptr) {}
  Status(v_int32 pCode, const char* pDesc) : code(pCode), description(pDesc) {}

  v_int32 code;
  const char* description;

  bool operator==(const Status& other) const { return this->code == other.code; }
};

class HttpError : public protocol::ProtocolError<Status> {
public:
  HttpError(const Info& info, const oatpp::String& message, const Headers& headers = {});
  HttpError(const Status& status, const oatpp::String& message, const Headers& headers = {});
  const Headers& getHeaders() const;
};

#define OATPP_ASSERT_HTTP(COND, STATUS, MESSAGE)                                                   \
  if (!(COND)) {                                                                                   \
    throw oatpp::web::protocol::http::HttpError(STATUS, MESSAGE, {});                              \
  }

class Header {
public:
  class Value {
  public:
    static const char* const CONNECTION_CLOSE;
    static const char* const CONNECTION_KEEP_ALIVE;
    static const char* const CONNECTION_UPGRADE;
    static const char* const TRANSFER_ENCODING_CHUNKED;
    static const char* const CONTENT_TYPE_APPLICATION_JSON;
    static const char* const EXPECT_100_CONTINUE;
  };
  static const char* const ACCEPT;
  static const char* const AUTHORIZATION;
  static const char* const WWW_AUTHENTICATE;
  static const char* const CONNECTION;
  static const char* const CONTENT_LENGTH;
  static const char* const CONTENT_TYPE;
  static const char* const CONTENT_RANGE;
  static const char* const RANGE;
  static const char* const UPGRADE;
  static const char* const CORS_ORIGIN;
  static const char* const CORS_METHODS;
  static const char* const CORS_HEADERS;
  static const char* const CORS_MAX_AGE;
  static const char* const TRANSFER_ENCODING;
  static const char* const EXPECT;
};

struct RequestStartingLine {
  oatpp::data::share::StringKeyLabel method;
  oatpp::data::share::StringKeyLabel path;
  oatpp::data::share::StringKeyLabel protocol;
};

}  // namespace http
}  // namespace oatpp::web::protocol
