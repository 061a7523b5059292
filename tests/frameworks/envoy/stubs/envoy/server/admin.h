#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "../buffer/buffer.h"
#include "../http/codes.h"
#include "../http/filter.h"
#include "../http/header_map.h"

namespace Envoy {
namespace Server {

class AdminStream {
public:
  virtual ~AdminStream() = default;
  virtual const Buffer::Instance* getRequestBody() const = 0;
  virtual const Http::RequestHeaderMap& getRequestHeaders() const = 0;
  virtual Http::StreamDecoderFilterCallbacks& getDecoderFilterCallbacks() const = 0;
  virtual std::map<std::string, std::string> queryParams() const = 0;
};

#define MAKE_ADMIN_HANDLER(X)                                                                      \
  [this](Http::ResponseHeaderMap& response_headers, Buffer::Instance& data,                        \
         Server::AdminStream& admin_stream) -> Http::Code {                                        \
    return X(response_headers, data, admin_stream);                                                \
  }

class Admin {
public:
  virtual ~Admin() = default;

  struct ParamDescriptor {
    std::string id_;
    std::string help_;
  };
  using ParamDescriptorVec = std::vector<ParamDescriptor>;

  class Request {
  public:
    virtual ~Request() = default;
    virtual Http::Code start(Http::ResponseHeaderMap& response_headers) = 0;
    virtual bool nextChunk(Buffer::Instance& response) = 0;
  };
  using RequestPtr = std::unique_ptr<Request>;
  using GenRequestFn = std::function<RequestPtr(AdminStream&)>;
  using HandlerCb = std::function<Http::Code(Http::ResponseHeaderMap& response_headers,
                                             Buffer::Instance& response,
                                             AdminStream& admin_stream)>;

  virtual bool addHandler(const std::string& prefix,
                          const std::string& help_text,
                          HandlerCb callback,
                          bool removable,
                          bool mutates_server_state,
                          const ParamDescriptorVec& params = {}) = 0;
  virtual bool addStreamingHandler(const std::string& prefix,
                                   const std::string& help_text,
                                   GenRequestFn gen_request,
                                   bool removable,
                                   bool mutates_server_state,
                                   const ParamDescriptorVec& params = {}) = 0;
};

}  // namespace Server
}  // namespace Envoy
