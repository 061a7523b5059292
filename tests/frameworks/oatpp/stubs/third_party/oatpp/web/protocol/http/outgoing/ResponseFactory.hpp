#pragma once
#include <memory>

#include "../../../../data/mapping/ObjectMapper.hpp"
#include "Response.hpp"

namespace oatpp::web::protocol::http::outgoing {

class ResponseFactory {
public:
  static std::shared_ptr<Response> createResponse(const Status& status);
  static std::shared_ptr<Response> createResponse(const Status& status, const oatpp::String& text);
  static std::shared_ptr<Response>
  createResponse(const Status& status,
                 const oatpp::Void& dto,
                 const std::shared_ptr<data::mapping::ObjectMapper>& objectMapper);
};

}  // namespace oatpp::web::protocol::http::outgoing
