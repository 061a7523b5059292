// A shop of one controller: endpoints of macros, an asynchronous one, handlers for errors and
// interceptors.
// --- items.h
#pragma once
#include <exception>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "third_party/oatpp/codegen/ApiController_define.hpp"
#include "third_party/oatpp/web/server/HttpRouter.hpp"

class ItemDto : public oatpp::DTO {
public:
  oatpp::String name;
  oatpp::Int32 version;
};

class NoSuchItem : public oatpp::web::protocol::http::HttpError {
public:
  explicit NoSuchItem(const oatpp::String& name)
      : HttpError(oatpp::web::protocol::http::Status::CODE_404, "no item " + name) {}
};

class Items {
public:
  oatpp::Object<ItemDto> find(const oatpp::String& name) const;
  bool has(const oatpp::String& name) const;
  void put(const oatpp::Object<ItemDto>& item);
  bool remove(const oatpp::String& name);
  oatpp::String text() const;
};

class ItemController : public oatpp::web::server::api::ApiController {
public:
  explicit ItemController(const std::shared_ptr<ObjectMapper>& mapper)
      : ApiController(mapper, "/api") {}

  ENDPOINT("GET", "/items", list, QUERY(String, page)) {
    // missed: uncaught-input-exception what leaves a handler that returns its response is unknown
    const int number = std::stoi(*page);
    auto response = createResponse(Status::CODE_200, items_.text());
    response->putHeader(Header::CONTENT_TYPE, "text/plain");
    response->putHeader("X-Page", std::to_string(number));
    return response;
  }

  ENDPOINT("GET", "/items/{name}", show, PATH(String, name),
           REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    const auto item = items_.find(name);
    if (!item) {
      throw NoSuchItem(name);
    }
    if (request->getHeader("If-None-Match") == "\"7\"") {
      // finding: not-modified-missing-headers
      return createDtoResponse(Status::CODE_304, item);  // finding: not-modified-with-body
    }
    auto response = createDtoResponse(Status::CODE_200, item);
    response->putHeader("ETag", "\"7\"");
    return response;
  }

  ENDPOINT("POST", "/items", create, BODY_DTO(Object<ItemDto>, item)) {
    if (item->name == nullptr || item->name->empty()) {
      return error(Status::CODE_422, "name is missing");
    }
    if (items_.has(item->name)) {
      return error(Status::CODE_409, "there is one already");
    }
    items_.put(item);
    return createDtoResponse(Status::CODE_201, item);  // finding: created-without-location
  }

  ENDPOINT("PUT", "/items/{name}", replace, PATH(String, name), BODY_STRING(String, text)) {
    auto item = Object<ItemDto>::createShared();
    try {
      item->version = std::stoi(*text);  // finding: uncaught-input-exception
    } catch (const std::invalid_argument&) {
      return error(Status::CODE_500, "no number");  // finding: server-error-for-client-fault
    }
    item->name = name;
    items_.put(item);
    return createResponse(Status::CODE_204);
  }

  ENDPOINT("DELETE", "/items/{name}", remove, PATH(String, name)) {
    if (!items_.remove(name)) {
      return createResponse(Status::CODE_200, "not found");  // finding: success-status-for-error
    }
    return createResponse(Status::CODE_204, "removed");  // finding: no-content-with-body
  }

  ENDPOINT("POST", "/goods", moved) {
    auto response = createResponse(Status::CODE_302);  // finding: redirect-method-ambiguous
    response->putOrReplaceHeader("Location", "/api/items");
    return response;
  }

  ENDPOINT("GET", "/login", login, HEADER(String, secret, "X-Secret")) {
    // missed: unauthorized-without-challenge empty fields of the exception count as unknown ones
    OATPP_ASSERT_HTTP(!secret->empty(), Status::CODE_401, "who are you");
    if (secret == "changed") {
      return createResponse(Status::CODE_303);  // finding: redirect-without-location
    }
    if (secret != "secret") {
      auto response = createResponse(Status::CODE_401, "wrong secret");
      response->putHeader(Header::WWW_AUTHENTICATE, "Secret realm=\"items\"");
      return response;
    }
    return createResponse(Status::CODE_200, "welcome");
  }

  ENDPOINT("GET", "/part", part, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    if (!request->getHeader(Header::RANGE)) {
      return createResponse(Status::CODE_200, items_.text());
    }
    auto response = createResponse(Status::CODE_206, "the");
    response->putHeader(Header::CONTENT_RANGE, "bytes 0-2/7");
    if (request->getHeader("If-Range")) {
      // finding: partial-content-without-content-range
      return createResponse(Status::CODE_206, "the");
    }
    return response;
  }

  ENDPOINT_INFO(retry) {
    info->addResponse<String>(Status::CODE_200, "text/plain");
    info->addResponse(Status::CODE_503, "busy");
  }
  ENDPOINT("GET", "/retry", retry) {
    // finding: endpoint-info-mismatch
    return createResponse(Status::CODE_449, "again");  // finding: unregistered-status
  }

  ENDPOINT_ASYNC("POST", "/later", Later) {
    ENDPOINT_ASYNC_INIT(Later)

    oatpp::async::Action act() override {
      if (!request->getHeader("Content-Type")) {
        return _return(controller->createResponse(Status::CODE_400, "no Content-Type"));
      }
      return request->readBodyToStringAsync().callbackTo(&Later::onContent);
    }

    oatpp::async::Action onContent(const oatpp::String& content) {
      if (content == "") {
        // finding: no-content-with-body
        return _return(controller->createResponse(Status::CODE_204, "nothing"));
      }
      return _return(controller->createResponse(Status::CODE_202));
    }
  };

private:
  std::shared_ptr<OutgoingResponse> error(const Status& status, const String& message) {
    auto response = createResponse(status, "{\"error\": \"" + message + "\"}");
    response->putOrReplaceHeader(Header::CONTENT_TYPE, "application/json");
    return response;
  }

  Items items_;
};

// --- main.cpp
#include <memory>

#include "items.h"
#include "third_party/oatpp/web/server/handler/ErrorHandler.hpp"
#include "third_party/oatpp/web/server/interceptor/Interceptors.hpp"

namespace {

using oatpp::web::protocol::http::HttpError;
using oatpp::web::protocol::http::Status;
using oatpp::web::protocol::http::outgoing::BufferBody;
using oatpp::web::protocol::http::outgoing::Response;
using oatpp::web::protocol::http::outgoing::ResponseFactory;

// Renders what the controllers throw.
class JsonErrors : public oatpp::web::server::handler::ErrorHandler {
public:
  std::shared_ptr<Response> handleError(const std::exception_ptr& thrown) override {
    try {
      std::rethrow_exception(thrown);
    } catch (const HttpError& e) {
      return ResponseFactory::createResponse(e.getInfo().status, "{\"error\": \"http\"}");
    } catch (const std::exception&) {
      return ResponseFactory::createResponse(Status::CODE_500, "{\"error\": \"server\"}");
    }
  }
};

class Maintenance : public oatpp::web::server::interceptor::RequestInterceptor {
public:
  std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>& request) override {
    if (request->getStartingLine().method == "TRACE") {
      // finding: method-not-allowed-without-allow
      return OutgoingResponse::createShared(Status::CODE_405, nullptr);
    }
    if (down_) {
      return OutgoingResponse::createShared(Status::CODE_503, BufferBody::createShared("down"));
    }
    return nullptr;
  }

private:
  bool down_ = false;
};

class NoStore : public oatpp::web::server::interceptor::ResponseInterceptor {
public:
  std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>&,
            const std::shared_ptr<OutgoingResponse>& response) override {
    response->putHeaderIfNotExists("Cache-Control", "no-store");
    return response;
  }
};

// Reads the whole request itself.
class Echo : public oatpp::web::server::HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse>
  handle(const std::shared_ptr<IncomingRequest>& request) override {
    const oatpp::String content = request->readBodyToString();
    if (content == "") {
      throw HttpError(Status::CODE_400, "nothing to echo");
    }
    return ResponseFactory::createResponse(Status(200, "Fine"), content);
  }
};

}  // namespace

int main() {
  auto mapper = std::make_shared<oatpp::data::mapping::ObjectMapper>();
  auto controller = std::make_shared<ItemController>(mapper);
  controller->setErrorHandler(std::make_shared<JsonErrors>());
  auto router = oatpp::web::server::HttpRouter::createShared();
  router->addController(controller);
  router->route("POST", "/echo", std::make_shared<Echo>());
  return std::make_shared<Maintenance>() == nullptr || std::make_shared<NoStore>() == nullptr;
}
