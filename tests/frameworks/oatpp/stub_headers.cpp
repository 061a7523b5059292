// The model of oatpp: every part of it, on headers that declare what those of oatpp declare.
// --- effects.cpp
#include <memory>
#include <string>

#include "third_party/oatpp/codegen/ApiController_define.hpp"
#include "third_party/oatpp/web/server/HttpRouter.hpp"

using oatpp::web::protocol::http::HttpError;
using oatpp::web::protocol::http::outgoing::BufferBody;

class ItemDto : public oatpp::DTO {
public:
  oatpp::String name;
};

class Effects : public oatpp::web::server::api::ApiController {
public:
  explicit Effects(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT("GET", "/empty", empty) {
    return createResponse(Status::CODE_418);
  }

  ENDPOINT("GET", "/text", text) {
    return createResponse(Status::CODE_200, "text");
  }

  ENDPOINT("GET", "/no-text", noText) {
    return createResponse(Status::CODE_204, "");
  }

  ENDPOINT("GET", "/dto", dto) {
    return createDtoResponse(Status::CODE_201, Object<ItemDto>::createShared());
  }

  ENDPOINT("GET", "/dto-mapper", dtoMapper) {
    return createDtoResponse(
        Status::CODE_200, Object<ItemDto>::createShared(), getDefaultObjectMapper());
  }

  ENDPOINT("GET", "/own-status", ownStatus) {
    return createResponse(Status(425, "Too Early"), "early");
  }

  ENDPOINT("GET", "/factory", factory) {
    return ResponseFactory::createResponse(Status::CODE_202);
  }

  ENDPOINT("GET", "/factory-text", factoryText) {
    return ResponseFactory::createResponse(Status::CODE_409, "there is one");
  }

  ENDPOINT("GET", "/factory-dto", factoryDto) {
    return ResponseFactory::createResponse(
        Status::CODE_200, Object<ItemDto>::createShared(), getDefaultObjectMapper());
  }

  ENDPOINT("GET", "/shared", shared) {
    return OutgoingResponse::createShared(Status::CODE_200, BufferBody::createShared("text"));
  }

  ENDPOINT("GET", "/shared-empty", sharedEmpty) {
    return OutgoingResponse::createShared(Status::CODE_204, nullptr);
  }

  ENDPOINT("GET", "/made", made) {
    return std::make_shared<OutgoingResponse>(Status::CODE_303, nullptr);
  }

  ENDPOINT("GET", "/fields", fields) {
    auto response = createResponse(Status::CODE_302, "");
    response->putHeader("Location", "/a");
    response->putHeader("Location", "/b");
    response->putHeaderIfNotExists("Location", "/c");
    response->putOrReplaceHeader(Header::CONTENT_TYPE, "text/plain");
    response->putOrReplaceHeader(Header::CONTENT_TYPE, "text/html");
    response->putBundleData("key", nullptr);
    return response;
  }

  ENDPOINT("GET", "/unsafe-fields", unsafeFields) {
    auto response = createResponse(Status::CODE_401, "");
    response->putHeader_Unsafe(Header::WWW_AUTHENTICATE, "Bearer");
    response->putHeaderIfNotExists_Unsafe(Header::CORS_ORIGIN, "*");
    response->putOrReplaceHeader_Unsafe("Allow", "GET");
    return response;
  }

  ENDPOINT("GET", "/named-fields", namedFields) {
    auto response = createResponse(Status::CODE_200, "{}");
    response->putHeader(Header::CONTENT_TYPE, Header::Value::CONTENT_TYPE_APPLICATION_JSON);
    response->putHeader(Header::CORS_METHODS, "GET");
    response->putHeader(Header::CORS_HEADERS, "X-Secret");
    response->putHeader(Header::CORS_MAX_AGE, "600");
    response->putHeader(Header::CONNECTION, Header::Value::CONNECTION_CLOSE);
    response->putOrReplaceHeader(Header::CONNECTION, Header::Value::CONNECTION_KEEP_ALIVE);
    response->putHeader(Header::TRANSFER_ENCODING, Header::Value::TRANSFER_ENCODING_CHUNKED);
    return response;
  }

  ENDPOINT("GET", "/map-of-fields", mapOfFields) {
    auto response = createResponse(Status::CODE_405, "");
    response->getHeaders().put("Allow", "GET");
    response->getHeaders().putIfNotExists("Allow", "HEAD");
    response->getHeaders().putOrReplace("Server", "shop");
    return response;
  }

  ENDPOINT("GET", "/upgrade", upgrade) {
    auto response = createResponse(Status::CODE_101);
    response->putHeader(Header::UPGRADE, "websocket");
    response->putHeader(Header::CONNECTION, Header::Value::CONNECTION_UPGRADE);
    response->setConnectionUpgradeHandler(std::make_shared<oatpp::network::ConnectionHandler>());
    return response;
  }

  ENDPOINT("GET", "/throws", throws) {
    throw HttpError(Status::CODE_409, "there is one");
  }

  ENDPOINT("GET", "/throws-fields", throwsFields) {
    oatpp::web::protocol::http::Headers headers;
    headers.put("WWW-Authenticate", "Bearer");
    throw HttpError(Status::CODE_401, "who are you", headers);
  }

  ENDPOINT("GET", "/throws-other", throwsOther) {
    throw std::runtime_error("no");
  }

  ENDPOINT("GET", "/nothing", nothing) {
    return nullptr;
  }

  ENDPOINT_ASYNC("GET", "/async", Async) {
    ENDPOINT_ASYNC_INIT(Async)

    oatpp::async::Action act() override {
      return _return(controller->createResponse(Status::CODE_200, "text"));
    }
  };

  ENDPOINT_ASYNC("POST", "/async-content", AsyncContent) {
    ENDPOINT_ASYNC_INIT(AsyncContent)

    oatpp::async::Action act() override {
      return request->readBodyToStringAsync().callbackTo(&AsyncContent::onContent);
    }

    oatpp::async::Action onContent(const oatpp::String& content) {
      return _return(controller->createResponse(Status::CODE_202, content));
    }
  };
};

// --- requests.cpp
#include <memory>
#include <string>

#include "third_party/oatpp/codegen/ApiController_define.hpp"
#include "third_party/oatpp/web/mime/multipart/PartList.hpp"
#include "third_party/oatpp/web/server/HttpRouter.hpp"

class NewItemDto : public oatpp::DTO {
public:
  oatpp::String name;
};

class Requests : public oatpp::web::server::api::ApiController {
public:
  explicit Requests(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT("GET", "/items/{id}", parameters, PATH(Int32, id), QUERY(String, page, "p")) {
    if (page == "0") {
      return createResponse(Status::CODE_400);
    }
    return createResponse(id == 7 ? Status::CODE_200 : Status::CODE_404);
  }

  ENDPOINT("GET", "/header", field, HEADER(String, match, "If-Match")) {
    return createResponse(match == "*" ? Status::CODE_200 : Status::CODE_412);
  }

  ENDPOINT("PUT", "/content", content, BODY_STRING(String, text)) {
    if (text->empty()) {
      return createResponse(Status::CODE_400);
    }
    return createResponse(Status::CODE_204);
  }

  ENDPOINT("POST", "/dto", dto, BODY_DTO(Object<NewItemDto>, item)) {
    if (item->name == nullptr) {
      return createResponse(Status::CODE_422);
    }
    return createResponse(Status::CODE_202);
  }

  ENDPOINT("GET", "/request", whole, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    if (request->getStartingLine().method == "HEAD") {
      return createResponse(Status::CODE_204);
    }
    if (request->getStartingLine().path == "/old") {
      return createResponse(Status::CODE_404);
    }
    if (!request->getHeader(Header::AUTHORIZATION)) {
      return createResponse(Status::CODE_403);
    }
    if (request->getHeaderValues("Accept").empty()) {
      return createResponse(Status::CODE_400);
    }
    if (request->getHeaders().get("If-Match") == nullptr) {
      return createResponse(Status::CODE_428);
    }
    if (request->getHeaders().getSize() > 100) {
      return createResponse(Status::CODE_400);
    }
    if (request->getPathVariable("id") == "0" || request->getPathTail() == "x") {
      return createResponse(Status::CODE_404);
    }
    if (request->getQueryParameter("page", "1") == "0") {
      return createResponse(Status::CODE_400);
    }
    if (request->getQueryParameters().getSize() > 10) {
      return createResponse(Status::CODE_400);
    }
    if (request->getStartingLine().protocol == "HTTP/1.0") {
      return createResponse(Status::CODE_501);
    }
    if (request->getHeader(Header::EXPECT) == Header::Value::EXPECT_100_CONTINUE) {
      return createResponse(Status::CODE_400);
    }
    if (request->readBodyToString() == "") {
      return createResponse(Status::CODE_400);
    }
    return createResponse(Status::CODE_200);
  }
};

class Streams : public oatpp::web::server::api::ApiController {
public:
  explicit Streams(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT("PUT", "/stream", stream, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    if (request->getConnection() == nullptr) {
      return createResponse(Status::CODE_503);
    }
    if (request->getBodyStream() == nullptr) {
      return createResponse(Status::CODE_400);
    }
    oatpp::web::mime::multipart::PartList parts;
    if (parts.getNamedPart("file") == nullptr) {
      return createResponse(Status::CODE_422);
    }
    return createResponse(Status::CODE_202);
  }
};

// --- handlers.cpp
#include <exception>
#include <memory>
#include <string>

#include "third_party/oatpp/web/server/HttpRouter.hpp"
#include "third_party/oatpp/web/server/handler/ErrorHandler.hpp"
#include "third_party/oatpp/web/server/interceptor/Interceptors.hpp"

using oatpp::web::server::HttpRequestHandler;

class Ready : public HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest>&) override {
    return ResponseFactory::createResponse(Status::CODE_200, "1");
  }
};

class Asserts : public HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse>
  handle(const std::shared_ptr<IncomingRequest>& request) override {
    OATPP_ASSERT_HTTP(request->getHeader("Accept") != nullptr, Status::CODE_400, "no Accept");
    return ResponseFactory::createResponse(Status::CODE_200);
  }
};

class Refuses : public oatpp::web::server::interceptor::RequestInterceptor {
public:
  std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>& request) override {
    if (request->getHeader("X-Blocked")) {
      return OutgoingResponse::createShared(oatpp::web::protocol::http::Status::CODE_403, nullptr);
    }
    return nullptr;
  }
};

class Decorates : public oatpp::web::server::interceptor::ResponseInterceptor {
public:
  std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>&,
            const std::shared_ptr<OutgoingResponse>& response) override {
    response->putHeaderIfNotExists("Cache-Control", "no-store");
    return response;
  }
};

class Errors : public oatpp::web::server::handler::ErrorHandler {
public:
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response>
  handleError(const std::exception_ptr&) override {
    return oatpp::web::protocol::http::outgoing::ResponseFactory::createResponse(
        oatpp::web::protocol::http::Status::CODE_500, "no");
  }
};

class RendersErrors : public oatpp::web::server::handler::DefaultErrorHandler {
public:
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response>
  renderError(const HttpServerErrorStacktrace& stacktrace) override {
    return oatpp::web::protocol::http::outgoing::ResponseFactory::createResponse(stacktrace.status,
                                                                                 "no");
  }
};

void routes(const std::shared_ptr<oatpp::web::server::HttpRouter>& router) {
  router->route("GET", "/ready", std::make_shared<Ready>());
  router->route("GET", "/asserts", std::make_shared<Asserts>());
}
