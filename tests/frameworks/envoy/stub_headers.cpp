// What the model says of Envoy's admin handlers and of filters that answer, on headers that declare
// what Envoy's do.
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
