#pragma once

#include <string>
#include <string_view>

#include "http_response.hpp"

namespace userver::server::http {

class ResponseBodyStream final {
public:
  ResponseBodyStream(ResponseBodyStream&&) = default;
  ~ResponseBodyStream();

  void PushBodyChunk(std::string&& chunk, engine::Deadline deadline);
  void SetHeader(const std::string&, const std::string&);
  void SetHeader(std::string_view, const std::string&);
  void SetEndOfHeaders();
  void SetStatusCode(int status_code);
  void SetStatusCode(HttpStatus status);

private:
  HttpResponse& http_response_;
};

}  // namespace userver::server::http
