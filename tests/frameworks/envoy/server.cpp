// Admin handlers and a filter as people write them for Envoy: handlers registered by path in a
// constructor, methods that fill the buffer and return the status, local replies from a filter.
// --- envoy/buffer/buffer.h
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace absl {
using std::string_view;
}

namespace Envoy {
namespace Buffer {

class Instance {
public:
  virtual ~Instance() = default;
  virtual void add(const void* data, std::uint64_t size) = 0;
  virtual void add(absl::string_view data) = 0;
  virtual void add(const Instance& data) = 0;
  virtual void prepend(absl::string_view data) = 0;
  virtual void move(Instance& rhs) = 0;
  virtual std::uint64_t length() const = 0;
  virtual std::string toString() const = 0;
};

}  // namespace Buffer
}  // namespace Envoy
// --- envoy/http/codes.h
#pragma once

namespace Envoy {
namespace Http {

enum class Code {
  SwitchingProtocols = 101,
  OK = 200,
  Created = 201,
  Accepted = 202,
  NoContent = 204,
  PartialContent = 206,
  MovedPermanently = 301,
  Found = 302,
  NotModified = 304,
  BadRequest = 400,
  Unauthorized = 401,
  Forbidden = 403,
  NotFound = 404,
  MethodNotAllowed = 405,
  PayloadTooLarge = 413,
  InternalServerError = 500,
  NotImplemented = 501,
  ServiceUnavailable = 503,
};

}  // namespace Http
}  // namespace Envoy
// --- envoy/http/header_map.h
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "../buffer/buffer.h"

namespace Envoy {
namespace Http {

class LowerCaseString {
public:
  LowerCaseString(LowerCaseString&& rhs) noexcept;
  LowerCaseString(const LowerCaseString& rhs);
  explicit LowerCaseString(absl::string_view new_string);
  const std::string& get() const { return string_; }

private:
  std::string string_;
};

class HeaderEntry {
public:
  virtual ~HeaderEntry() = default;
};

#define DEFINE_INLINE_HEADER(name)                                                                 \
  virtual const HeaderEntry* name() const = 0;                                                     \
  virtual std::size_t remove##name() = 0;                                                          \
  virtual absl::string_view get##name##Value() const = 0;                                          \
  virtual void set##name(absl::string_view value) = 0;

#define DEFINE_INLINE_STRING_HEADER(name)                                                          \
  DEFINE_INLINE_HEADER(name)                                                                       \
  virtual void append##name(absl::string_view data, absl::string_view delimiter) = 0;              \
  virtual void setReference##name(absl::string_view value) = 0;

#define DEFINE_INLINE_NUMERIC_HEADER(name)                                                         \
  DEFINE_INLINE_HEADER(name)                                                                       \
  virtual void set##name(std::uint64_t) = 0;

class HeaderMap {
public:
  virtual ~HeaderMap() = default;
  virtual void addReference(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void addReferenceKey(const LowerCaseString& key, std::uint64_t value) = 0;
  virtual void addReferenceKey(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void addCopy(const LowerCaseString& key, std::uint64_t value) = 0;
  virtual void addCopy(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void appendCopy(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void setReference(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void setReferenceKey(const LowerCaseString& key, absl::string_view value) = 0;
  virtual void setCopy(const LowerCaseString& key, absl::string_view value) = 0;

  class GetResult {
  public:
    bool empty() const;
    std::size_t size() const;
    const HeaderEntry* operator[](std::size_t i) const;
  };

  virtual GetResult get(const LowerCaseString& key) const = 0;
  virtual void clear() = 0;
  virtual std::size_t remove(const LowerCaseString& key) = 0;
  using HeaderMatchPredicate = std::function<bool(const HeaderEntry&)>;
  virtual std::size_t removeIf(const HeaderMatchPredicate& predicate) = 0;
  virtual std::size_t removePrefix(const LowerCaseString& prefix) = 0;
};

class RequestOrResponseHeaderMap : public HeaderMap {
public:
  DEFINE_INLINE_STRING_HEADER(Connection)
  DEFINE_INLINE_STRING_HEADER(ContentType)
  DEFINE_INLINE_STRING_HEADER(Upgrade)
  DEFINE_INLINE_NUMERIC_HEADER(ContentLength)
};

class RequestHeaderMap : public RequestOrResponseHeaderMap {
public:
  DEFINE_INLINE_STRING_HEADER(Host)
  DEFINE_INLINE_STRING_HEADER(Method)
  DEFINE_INLINE_STRING_HEADER(Path)
};

class ResponseHeaderMap : public RequestOrResponseHeaderMap {
public:
  DEFINE_INLINE_STRING_HEADER(Date)
  DEFINE_INLINE_STRING_HEADER(Location)
  DEFINE_INLINE_NUMERIC_HEADER(Status)
};

}  // namespace Http
}  // namespace Envoy
// --- envoy/http/filter.h
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
// --- envoy/server/admin.h
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
// --- source/server/admin/admin.h
#pragma once

#include "../../../envoy/server/admin.h"

namespace Envoy {
namespace Server {

class AdminImpl : public Admin {
public:
  struct UrlHandler {
    const std::string prefix_;
    const std::string help_text_;
    const GenRequestFn handler_;
    const bool removable_;
    const bool mutates_server_state_;
    const ParamDescriptorVec params_{};
  };

  UrlHandler makeHandler(const std::string& prefix,
                         const std::string& help_text,
                         HandlerCb callback,
                         bool removable,
                         bool mutates_state,
                         const ParamDescriptorVec& params = {});
};

}  // namespace Server
}  // namespace Envoy
// --- cache_admin.h
#pragma once

#include <map>
#include <string>

#include "envoy/server/admin.h"

namespace Envoy {
namespace Extensions {

class CacheAdmin {
public:
  explicit CacheAdmin(Server::Admin& admin);

private:
  Http::Code handlerEntries(Http::ResponseHeaderMap& response_headers,
                            Buffer::Instance& response,
                            Server::AdminStream& admin_stream);
  Http::Code handlerClear(Http::ResponseHeaderMap& response_headers,
                          Buffer::Instance& response,
                          Server::AdminStream& admin_stream);
  Http::Code handlerSize(Http::ResponseHeaderMap& response_headers,
                         Buffer::Instance& response,
                         Server::AdminStream& admin_stream);
  Http::Code handlerUi(Http::ResponseHeaderMap& response_headers,
                       Buffer::Instance& response,
                       Server::AdminStream& admin_stream);
  Http::Code handlerLogin(Http::ResponseHeaderMap& response_headers,
                          Buffer::Instance& response,
                          Server::AdminStream& admin_stream);

  std::map<std::string, std::string> entries_;
  std::size_t limit_{100};
};

}  // namespace Extensions
}  // namespace Envoy
// --- cache_admin.cc
#include "cache_admin.h"

#include <stdexcept>

namespace Envoy {
namespace Extensions {

namespace {

Http::Code fail(Http::ResponseHeaderMap& response_headers,
                Buffer::Instance& response,
                Http::Code code,
                const std::string& message) {
  response_headers.setReferenceContentType("application/json");
  response.add("{\"error\": \"" + message + "\"}");
  return code;
}

}  // namespace

CacheAdmin::CacheAdmin(Server::Admin& admin) {
  admin.addHandler("/cache", "print entries", MAKE_ADMIN_HANDLER(handlerEntries), true, false);
  admin.addHandler("/cache/clear", "forget all", MAKE_ADMIN_HANDLER(handlerClear), true, true);
  admin.addHandler("/cache/size", "change the size", MAKE_ADMIN_HANDLER(handlerSize), true, true);
  admin.addHandler("/cache/ui", "a page", MAKE_ADMIN_HANDLER(handlerUi), true, false);
  admin.addHandler("/cache/login", "log in", MAKE_ADMIN_HANDLER(handlerLogin), true, false);
}

Http::Code CacheAdmin::handlerEntries(Http::ResponseHeaderMap& response_headers,
                                      Buffer::Instance& response,
                                      Server::AdminStream& admin_stream) {
  const auto params = admin_stream.queryParams();
  const auto key = params.find("key");
  if (key == params.end()) {
    return fail(response_headers, response, Http::Code::BadRequest, "key is missing");
  }
  const auto entry = entries_.find(key->second);
  if (entry == entries_.end()) {
    return fail(response_headers, response, Http::Code::NotFound, "no such entry");
  }
  response.add(entry->second);
  return Http::Code::OK;
}

Http::Code CacheAdmin::handlerClear(Http::ResponseHeaderMap&,
                                    Buffer::Instance& response,
                                    Server::AdminStream& admin_stream) {
  if (admin_stream.getRequestHeaders().getMethodValue() != "POST") {
    response.add("POST only");
    return Http::Code::MethodNotAllowed;  // finding: method-not-allowed-without-allow
  }
  entries_.clear();
  response.add("done");
  return Http::Code::NoContent;  // finding: no-content-with-body
}

Http::Code CacheAdmin::handlerSize(Http::ResponseHeaderMap&,
                                   Buffer::Instance& response,
                                   Server::AdminStream& admin_stream) {
  const auto params = admin_stream.queryParams();
  const auto size = params.find("size");
  if (size == params.end()) {
    response.add("size is missing");
    return Http::Code::BadRequest;
  }
  try {
    limit_ = std::stoul(size->second);
  } catch (const std::invalid_argument&) {
    response.add("size is no number");
    // missed: server-error-for-client-fault what a map of parameters gives is not followed
    return Http::Code::InternalServerError;
  } catch (const std::out_of_range&) {
    response.add("size is too large");
    return Http::Code::BadRequest;
  }
  response.add("changed");
  return Http::Code::Accepted;
}

Http::Code CacheAdmin::handlerUi(Http::ResponseHeaderMap& response_headers,
                                 Buffer::Instance&,
                                 Server::AdminStream& admin_stream) {
  if (admin_stream.getRequestHeaders().getPathValue() == "/cache/ui") {
    return Http::Code::Found;  // finding: redirect-without-location
  }
  response_headers.setLocation("/cache/ui/");
  return Http::Code::MovedPermanently;
}

Http::Code CacheAdmin::handlerLogin(Http::ResponseHeaderMap& response_headers,
                                    Buffer::Instance& response,
                                    Server::AdminStream& admin_stream) {
  const Http::RequestHeaderMap& request = admin_stream.getRequestHeaders();
  if (request.get(Http::LowerCaseString("authorization")).empty()) {
    return Http::Code::Unauthorized;  // finding: unauthorized-without-challenge
  }
  if (request.get(Http::LowerCaseString("x-old")).size() > 0) {
    response_headers.addCopy(Http::LowerCaseString("www-authenticate"), "Basic realm=\"cache\"");
    return fail(response_headers, response, Http::Code::Unauthorized, "again");
  }
  response.add("welcome");
  return Http::Code::OK;
}

}  // namespace Extensions
}  // namespace Envoy
// --- token_filter.cc
#include "envoy/http/filter.h"

namespace Envoy {
namespace Extensions {

class TokenFilter : public Http::StreamDecoderFilter {
public:
  Http::FilterHeadersStatus decodeHeaders(Http::RequestHeaderMap& headers, bool) override {
    if (headers.get(Http::LowerCaseString("authorization")).empty()) {
      callbacks_->sendLocalReply(
          // finding: unauthorized-without-challenge
          Http::Code::Unauthorized, "no token", nullptr, std::nullopt, "no_token");
      return Http::FilterHeadersStatus::StopIteration;
    }
    if (headers.get(Http::LowerCaseString("x-old")).size() > 0) {
      callbacks_->sendLocalReply(
          Http::Code::Unauthorized,
          "old token",
          [](Http::ResponseHeaderMap& response) {
            response.addCopy(Http::LowerCaseString("www-authenticate"), "Bearer");
          },
          std::nullopt,
          "old_token");
      return Http::FilterHeadersStatus::StopIteration;
    }
    if (headers.getHostValue() == "old.example") {
      callbacks_->sendLocalReply(
          Http::Code::MovedPermanently,
          "",
          [this](Http::ResponseHeaderMap& response) { response.setLocation(target_); },
          std::nullopt,
          "moved");
      return Http::FilterHeadersStatus::StopIteration;
    }
    return Http::FilterHeadersStatus::Continue;
  }

  Http::FilterDataStatus decodeData(Buffer::Instance& data, bool) override {
    size_ += data.length();
    if (size_ > 1'000'000) {
      callbacks_->sendLocalReply(
          Http::Code::PayloadTooLarge, "too large", nullptr, std::nullopt, "too_large");
      return Http::FilterDataStatus::StopIterationNoBuffer;
    }
    return Http::FilterDataStatus::Continue;
  }

  void setDecoderFilterCallbacks(Http::StreamDecoderFilterCallbacks& callbacks) override {
    callbacks_ = &callbacks;
  }

private:
  Http::StreamDecoderFilterCallbacks* callbacks_{};
  std::string target_;
  std::uint64_t size_{};
};

}  // namespace Extensions
}  // namespace Envoy
