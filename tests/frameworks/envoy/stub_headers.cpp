// What the model says of Envoy's admin handlers and of filters that answer, on headers that declare
// what Envoy's do.
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
// --- handlers.cpp
#include <list>

#include "source/server/admin/admin.h"

namespace Envoy {
namespace Server {

Http::Code setsAll(Http::ResponseHeaderMap& headers, Buffer::Instance& response, AdminStream&) {
  headers.setReferenceContentType("text/plain");
  headers.setContentLength(4);
  headers.setLocation("/a");
  headers.setConnection("close");
  headers.setUpgrade("a");
  headers.addCopy(Http::LowerCaseString("x-a"), "a");
  headers.setCopy(Http::LowerCaseString("etag"), "\"a\"");
  headers.remove(Http::LowerCaseString("x-a"));
  response.add("text");
  return Http::Code::Created;
}

Http::Code removes(Http::ResponseHeaderMap& headers, Buffer::Instance& response, AdminStream&) {
  headers.removeContentType();
  headers.removeContentLength();
  headers.removeLocation();
  if (headers.get(Http::LowerCaseString("etag")).empty()) {
    headers.removePrefix(Http::LowerCaseString("x-"));
  } else {
    headers.clear();
  }
  response.prepend("text");
  return Http::Code::ServiceUnavailable;
}

Http::Code older(absl::string_view path,
                 Http::ResponseHeaderMap&,
                 Buffer::Instance& response,
                 AdminStream&) {
  Http::Code code = Http::Code::OK;
  if (path.empty()) {
    response.add("usage");
    code = Http::Code::BadRequest;
  }
  return code;
}

Http::Code
reads(Http::ResponseHeaderMap& headers, Buffer::Instance& response, AdminStream& stream) {
  if (stream.getRequestBody() == nullptr) {
    return Http::Code::NotFound;
  }
  if (stream.queryParams().empty()) {
    return Http::Code::BadRequest;
  }
  const Http::RequestHeaderMap& request = stream.getRequestHeaders();
  if (request.getMethodValue() == "POST" || request.getPathValue() == "/a" ||
      request.getHostValue() == "localhost" || request.getContentTypeValue() == "text/plain" ||
      request.get(Http::LowerCaseString("x-a")).empty()) {
    return Http::Code::Forbidden;
  }
  headers.setStatus(503);
  response.add("no");
  return Http::Code::NotImplemented;
}

class Streams : public Admin::Request {
public:
  Http::Code start(Http::ResponseHeaderMap& headers) override {
    headers.setReferenceContentType("text/html");
    return Http::Code::Accepted;
  }
  bool nextChunk(Buffer::Instance& response) override {
    response.add("part");
    return false;
  }
};

class Home {
public:
  explicit Home(AdminImpl& admin)
      : handlers_{
            admin.makeHandler("/", "home", MAKE_ADMIN_HANDLER(home), false, false),
            admin.makeHandler("/gone", "no more", MAKE_ADMIN_HANDLER(gone), false, true),
        } {}

private:
  Http::Code home(Http::ResponseHeaderMap& headers, Buffer::Instance& response, AdminStream&) {
    headers.addReference(Http::LowerCaseString("x-home"), "1");
    response.add("home");
    return Http::Code::OK;
  }

  Http::Code gone(Http::ResponseHeaderMap&, Buffer::Instance&, AdminStream&) {
    return Http::Code::NoContent;
  }

  std::list<AdminImpl::UrlHandler> handlers_;
};

class Config {
public:
  explicit Config(Admin& admin) {
    admin.addHandler("/config", "help", MAKE_ADMIN_HANDLER(handle), true, false);
    admin.addStreamingHandler(
        "/stream",
        "help",
        [](AdminStream&) -> Admin::RequestPtr { return std::make_unique<Streams>(); },
        true,
        false);
  }

private:
  Http::Code handle(Http::ResponseHeaderMap&, Buffer::Instance& response, AdminStream&) {
    response.add("config");
    return Http::Code::OK;
  }
};

}  // namespace Server
}  // namespace Envoy
// --- filter.cpp
#include "envoy/http/filter.h"

namespace Envoy {

class Guard : public Http::StreamDecoderFilter {
public:
  Http::FilterHeadersStatus decodeHeaders(Http::RequestHeaderMap& headers, bool) override {
    if (headers.getHostValue().empty()) {
      callbacks_->sendLocalReply(
          Http::Code::BadRequest, "no host", nullptr, std::nullopt, "no_host");
      return Http::FilterHeadersStatus::StopIteration;
    }
    if (headers.getPathValue() == "/old") {
      callbacks_->sendLocalReply(
          Http::Code::MovedPermanently,
          "",
          [](Http::ResponseHeaderMap& response) { response.setLocation("/new"); },
          std::nullopt,
          "old");
      return Http::FilterHeadersStatus::StopIteration;
    }
    return Http::FilterHeadersStatus::Continue;
  }

  Http::FilterDataStatus decodeData(Buffer::Instance&, bool) override {
    return Http::FilterDataStatus::Continue;
  }

  void setDecoderFilterCallbacks(Http::StreamDecoderFilterCallbacks& callbacks) override {
    callbacks_ = &callbacks;
  }

private:
  Http::StreamDecoderFilterCallbacks* callbacks_{};
};

}  // namespace Envoy
