#pragma once
#include <memory>

#include "../Http.hpp"

namespace oatpp::network {
class ConnectionHandler {};
}  // namespace oatpp::network

namespace oatpp::web::protocol::http::outgoing {

class Body {
public:
  virtual ~Body() = default;
};

class BufferBody : public Body {
public:
  BufferBody(const oatpp::String& buffer, const data::share::StringKeyLabel& contentType);
  static std::shared_ptr<BufferBody> createShared(
      const oatpp::String& buffer,
      const data::share::StringKeyLabel& contentType = data::share::StringKeyLabel());
};

class StreamingBody : public Body {};

class Response {
public:
  Response(const Status& status, const std::shared_ptr<Body>& body);
  static std::shared_ptr<Response> createShared(const Status& status,
                                                const std::shared_ptr<Body>& body);
  const Status& getStatus() const;
  Headers& getHeaders();
  std::shared_ptr<Body> getBody() const;
  void putHeader(const oatpp::String& key, const oatpp::String& value);
  bool putHeaderIfNotExists(const oatpp::String& key, const oatpp::String& value);
  bool putOrReplaceHeader(const oatpp::String& key, const oatpp::String& value);
  bool putOrReplaceHeader_Unsafe(const oatpp::data::share::StringKeyLabelCI& key,
                                 const oatpp::data::share::StringKeyLabel& value);
  void putHeader_Unsafe(const oatpp::data::share::StringKeyLabelCI& key,
                        const oatpp::data::share::StringKeyLabel& value);
  bool putHeaderIfNotExists_Unsafe(const oatpp::data::share::StringKeyLabelCI& key,
                                   const oatpp::data::share::StringKeyLabel& value);
  oatpp::String getHeader(const oatpp::data::share::StringKeyLabelCI& headerName) const;
  void putBundleData(const oatpp::String& key, const oatpp::Void& polymorph);
  void
  setConnectionUpgradeHandler(const std::shared_ptr<oatpp::network::ConnectionHandler>& handler);
};

}  // namespace oatpp::web::protocol::http::outgoing
