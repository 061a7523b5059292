// Admin handlers and a filter as people write them for Envoy: handlers registered by path in a
// constructor, methods that fill the buffer and return the status, local replies from a filter.
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
            // finding: challenge-malformed
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
