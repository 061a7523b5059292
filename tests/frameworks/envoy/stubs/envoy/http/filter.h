#pragma once

#include <functional>
#include <optional>

#include "codes.h"
#include "header_map.h"

namespace Envoy {
namespace Http {

enum class FilterHeadersStatus { Continue, StopIteration };
enum class FilterDataStatus { Continue, StopIterationAndBuffer, StopIterationNoBuffer };

class StreamDecoderFilterCallbacks {
public:
  virtual ~StreamDecoderFilterCallbacks() = default;
  virtual void sendLocalReply(Code response_code,
                              absl::string_view body_text,
                              std::function<void(ResponseHeaderMap& headers)> modify_headers,
                              const std::optional<int> grpc_status,
                              absl::string_view details) = 0;
};

class StreamDecoderFilter {
public:
  virtual ~StreamDecoderFilter() = default;
  virtual FilterHeadersStatus decodeHeaders(RequestHeaderMap& headers, bool end_stream) = 0;
  virtual FilterDataStatus decodeData(Buffer::Instance& data, bool end_stream) = 0;
  virtual void setDecoderFilterCallbacks(StreamDecoderFilterCallbacks& callbacks) = 0;
};

}  // namespace Http
}  // namespace Envoy
