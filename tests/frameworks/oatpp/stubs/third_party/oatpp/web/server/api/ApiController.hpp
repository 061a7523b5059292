#pragma once
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "../HttpRequestHandler.hpp"
#include "../handler/ErrorHandler.hpp"

namespace oatpp::web::server::api {

class Endpoint {
public:
  class Info {
  public:
    static std::shared_ptr<Info> createShared();
    template <class Wrapper>
    void addResponse(const oatpp::web::protocol::http::Status& status,
                     const oatpp::String& contentType,
                     const oatpp::String& description = oatpp::String());
    void addResponse(const oatpp::web::protocol::http::Status& status,
                     const oatpp::String& description = oatpp::String());
    oatpp::String name;
    oatpp::String path;
    oatpp::String method;
  };
};

typedef std::list<std::shared_ptr<Endpoint>> Endpoints;

class ApiController {
protected:
  typedef ApiController __ControllerType;

public:
  typedef oatpp::web::protocol::http::outgoing::ResponseFactory ResponseFactory;
  typedef oatpp::web::protocol::http::incoming::Request IncomingRequest;
  typedef oatpp::web::protocol::http::outgoing::Response OutgoingResponse;
  typedef oatpp::web::protocol::http::Status Status;
  typedef oatpp::web::protocol::http::Header Header;
  typedef oatpp::web::protocol::http::QueryParams QueryParams;
  typedef oatpp::web::server::HttpRequestHandler RequestHandler;
  typedef oatpp::data::mapping::ObjectMapper ObjectMapper;
  typedef oatpp::String String;
  typedef oatpp::Int32 Int32;
  typedef std::function<std::shared_ptr<Endpoint::Info>()> EndpointInfoBuilder;

  template <class T>
  using Object = oatpp::Object<T>;

protected:
  template <class CoroutineT, class ControllerT>
  class HandlerCoroutine
      : public oatpp::async::CoroutineWithResult<CoroutineT,
                                                 const std::shared_ptr<OutgoingResponse>&> {
  public:
    HandlerCoroutine(ControllerT* pController, const std::shared_ptr<IncomingRequest>& pRequest)
        : controller(pController), request(pRequest) {}
    ControllerT* const controller;
    std::shared_ptr<IncomingRequest> request;
  };

  template <class T>
  class Handler : public RequestHandler {
  public:
    typedef std::shared_ptr<OutgoingResponse> (T::*Method)(const std::shared_ptr<IncomingRequest>&);
    typedef oatpp::async::CoroutineStarterForResult<const std::shared_ptr<OutgoingResponse>&> (
        T::*MethodAsync)(const std::shared_ptr<IncomingRequest>&);
    Handler(T* controller, Method method, MethodAsync methodAsync)
        : m_controller(controller), m_method(method), m_methodAsync(methodAsync) {}
    static std::shared_ptr<Handler>
    createShared(T* controller, Method method, MethodAsync methodAsync) {
      return std::make_shared<Handler>(controller, method, methodAsync);
    }

  private:
    T* m_controller;
    Method m_method;
    MethodAsync m_methodAsync;
  };

  std::shared_ptr<Endpoint::Info> getEndpointInfo(const std::string& endpointName);
  Endpoints m_endpoints;
  const oatpp::String m_routerPrefix;

public:
  ApiController(const std::shared_ptr<ObjectMapper>& defaultObjectMapper,
                const oatpp::String& routerPrefix = nullptr);
  virtual ~ApiController() = default;

  template <class T>
  static std::shared_ptr<Endpoint> createEndpoint(Endpoints& endpoints,
                                                  const std::shared_ptr<Handler<T>>& handler,
                                                  const EndpointInfoBuilder& infoBuilder) {
    endpoints.push_back(std::make_shared<Endpoint>());
    return endpoints.back();
  }

  void setErrorHandler(const std::shared_ptr<handler::ErrorHandler>& errorHandler);
  const std::shared_ptr<ObjectMapper>& getDefaultObjectMapper() const;

  std::shared_ptr<OutgoingResponse> createResponse(const Status& status,
                                                   const oatpp::String& str) const;
  std::shared_ptr<OutgoingResponse> createResponse(const Status& status) const;
  std::shared_ptr<OutgoingResponse>
  createDtoResponse(const Status& status,
                    const oatpp::Void& dto,
                    const std::shared_ptr<ObjectMapper>& objectMapper) const;
  std::shared_ptr<OutgoingResponse> createDtoResponse(const Status& status,
                                                      const oatpp::Void& dto) const;

  template <typename T>
  struct TypeInterpretation {
    static T fromString(const oatpp::String& typeName, const oatpp::String& text, bool& success) {
      success = false;
      return T();
    }
  };
};

}  // namespace oatpp::web::server::api
