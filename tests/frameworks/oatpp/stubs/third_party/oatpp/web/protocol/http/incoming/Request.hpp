#pragma once
#include <memory>
#include <vector>

#include "../../../../async/Coroutine.hpp"
#include "../../../../data/mapping/ObjectMapper.hpp"
#include "../Http.hpp"

namespace oatpp::data::stream {
class InputStream {};
class IOStream {};
}  // namespace oatpp::data::stream

namespace oatpp::web::protocol::http::incoming {

class Request {
public:
  const http::QueryParams& getQueryParameters() const;
  oatpp::String getQueryParameter(const oatpp::data::share::StringKeyLabel& name) const;
  oatpp::String getQueryParameter(const oatpp::data::share::StringKeyLabel& name,
                                  const oatpp::String& defaultValue) const;
  const http::RequestStartingLine& getStartingLine() const;
  const http::Headers& getHeaders() const;
  oatpp::String getHeader(const oatpp::data::share::StringKeyLabelCI& headerName) const;
  std::vector<oatpp::String>
  getHeaderValues(const oatpp::data::share::StringKeyLabelCI& headerName) const;
  oatpp::String getPathVariable(const oatpp::data::share::StringKeyLabel& name) const;
  oatpp::String getPathTail() const;
  std::shared_ptr<oatpp::data::stream::IOStream> getConnection();
  std::shared_ptr<oatpp::data::stream::InputStream> getBodyStream() const;
  oatpp::String readBodyToString() const;
  template <class Wrapper>
  Wrapper readBodyToDto(oatpp::data::mapping::ObjectMapper* objectMapper) const {
    return objectMapper->readFromString<Wrapper>(readBodyToString());
  }
  async::CoroutineStarterForResult<const oatpp::String&> readBodyToStringAsync() const;
};

}  // namespace oatpp::web::protocol::http::incoming
