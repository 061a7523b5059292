#pragma once

// The library counts its variadic arguments in general; here they are four at most.
#define OATPP_EXPAND(X) X
#define OATPP_FOURTH(A, B, C, D, E, ...) E
#define OATPP_COUNTED(NAME, ...)                                                                   \
  OATPP_EXPAND(OATPP_FOURTH(__VA_ARGS__, NAME##_4, NAME##_3, NAME##_2, NAME##_1))
#define OATPP_FIRST(A, ...) A

// The same for a parameter within an endpoint: a macro does not expand within itself.
#define OATPP_PARAM_EXPAND(X) X
#define OATPP_THIRD(A, B, C, ...) C
#define OATPP_SELECT(NAME, TYPE, ...)                                                              \
  OATPP_PARAM_EXPAND(OATPP_THIRD(__VA_ARGS__, NAME##_2, NAME##_1, 0)(TYPE, __VA_ARGS__))

#define OATPP_PARAM_DECL(MACRO, TYPE, LIST) const TYPE& OATPP_FIRST LIST
#define OATPP_PARAM_CALL(MACRO, TYPE, LIST) OATPP_FIRST LIST
#define OATPP_PARAM_PUT(MACRO, TYPE, LIST) MACRO(TYPE, LIST)

#define REQUEST(TYPE, ...) (OATPP_REQUEST, TYPE, (__VA_ARGS__))
#define HEADER(TYPE, ...) (OATPP_HEADER, TYPE, (__VA_ARGS__))
#define PATH(TYPE, ...) (OATPP_PATH, TYPE, (__VA_ARGS__))
#define QUERY(TYPE, ...) (OATPP_QUERY, TYPE, (__VA_ARGS__))
#define BODY_STRING(TYPE, ...) (OATPP_BODY_STRING, TYPE, (__VA_ARGS__))
#define BODY_DTO(TYPE, ...) (OATPP_BODY_DTO, TYPE, (__VA_ARGS__))

#define OATPP_UNFOLD(...) __VA_ARGS__
#define OATPP_STRING_OF(A, ...) #A

#define OATPP_INTERPRET(TYPE, NAME, KIND, TEXT)                                                    \
  if (!__param_str_val_##NAME) {                                                                   \
    throw oatpp::web::protocol::http::HttpError(Status::CODE_400,                                  \
                                                "Missing " KIND " parameter '" TEXT "'");          \
  }                                                                                                \
  bool __param_validation_check_##NAME;                                                            \
  const auto& NAME = ApiController::TypeInterpretation<TYPE>::fromString(                          \
      #TYPE, __param_str_val_##NAME, __param_validation_check_##NAME);                             \
  if (!__param_validation_check_##NAME) {                                                          \
    throw oatpp::web::protocol::http::HttpError(                                                   \
        Status::CODE_400,                                                                          \
        "Invalid " KIND " parameter '" TEXT "'. Expected type is '" #TYPE "'");                    \
  }

#define OATPP_REQUEST(TYPE, LIST) const auto& OATPP_FIRST LIST = __request;
#define OATPP_HEADER_1(TYPE, NAME)                                                                 \
  const auto& __param_str_val_##NAME = __request->getHeader(#NAME);                                \
  OATPP_INTERPRET(TYPE, NAME, "HEADER", #NAME)
#define OATPP_HEADER_2(TYPE, NAME, QUALIFIER)                                                      \
  const auto& __param_str_val_##NAME = __request->getHeader(QUALIFIER);                            \
  OATPP_INTERPRET(TYPE, NAME, "HEADER", QUALIFIER)
#define OATPP_HEADER(TYPE, LIST) OATPP_SELECT(OATPP_HEADER, TYPE, OATPP_UNFOLD LIST)
#define OATPP_PATH_1(TYPE, NAME)                                                                   \
  const auto& __param_str_val_##NAME = __request->getPathVariable(#NAME);                          \
  OATPP_INTERPRET(TYPE, NAME, "PATH", #NAME)
#define OATPP_PATH_2(TYPE, NAME, QUALIFIER)                                                        \
  const auto& __param_str_val_##NAME = __request->getPathVariable(QUALIFIER);                      \
  OATPP_INTERPRET(TYPE, NAME, "PATH", QUALIFIER)
#define OATPP_PATH(TYPE, LIST) OATPP_SELECT(OATPP_PATH, TYPE, OATPP_UNFOLD LIST)
#define OATPP_QUERY_1(TYPE, NAME)                                                                  \
  const auto& __param_str_val_##NAME = __request->getQueryParameter(#NAME);                        \
  OATPP_INTERPRET(TYPE, NAME, "QUERY", #NAME)
#define OATPP_QUERY_2(TYPE, NAME, QUALIFIER)                                                       \
  const auto& __param_str_val_##NAME = __request->getQueryParameter(QUALIFIER);                    \
  OATPP_INTERPRET(TYPE, NAME, "QUERY", QUALIFIER)
#define OATPP_QUERY(TYPE, LIST) OATPP_SELECT(OATPP_QUERY, TYPE, OATPP_UNFOLD LIST)
#define OATPP_BODY_STRING(TYPE, LIST) const auto& OATPP_FIRST LIST = __request->readBodyToString();
#define OATPP_BODY_DTO(TYPE, LIST)                                                                 \
  const auto& OATPP_FIRST LIST =                                                                   \
      __request->readBodyToDto<TYPE>(getDefaultObjectMapper().get());                              \
  if (!OATPP_FIRST LIST) {                                                                         \
    throw oatpp::web::protocol::http::HttpError(                                                   \
        Status::CODE_400, "Missing valid body parameter '" OATPP_STRING_OF LIST "'");              \
  }

#define OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, ASYNC, ...)                                        \
  template <class T>                                                                               \
  static typename std::shared_ptr<Handler<T>> Z__ENDPOINT_HANDLER_GET_INSTANCE_##NAME(             \
      T* controller) {                                                                             \
    return Handler<T>::createShared(controller, __VA_ARGS__);                                      \
  }                                                                                                \
  EndpointInfoBuilder Z__CREATE_ENDPOINT_INFO_##NAME = [this]() {                                  \
    auto info = getEndpointInfo(#NAME);                                                            \
    info->name = #NAME;                                                                            \
    info->path = ((m_routerPrefix != nullptr) ? m_routerPrefix + PATH : PATH);                     \
    info->method = METHOD;                                                                         \
    return info;                                                                                   \
  };                                                                                               \
  const std::shared_ptr<oatpp::web::server::api::Endpoint> Z__ENDPOINT_##NAME =                    \
      createEndpoint(m_endpoints,                                                                  \
                     Z__ENDPOINT_HANDLER_GET_INSTANCE_##NAME(this),                                \
                     Z__CREATE_ENDPOINT_INFO_##NAME);

#define OATPP_PROXY(NAME)                                                                          \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> Z__PROXY_METHOD_##NAME(          \
      const std::shared_ptr<oatpp::web::protocol::http::incoming::Request>& __request)

#define OATPP_ENDPOINT_1(METHOD, PATH, NAME)                                                       \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    (void)__request;                                                                               \
    return NAME();                                                                                 \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME()
#define OATPP_ENDPOINT_2(METHOD, PATH, NAME, A)                                                    \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    OATPP_PARAM_PUT A return NAME(OATPP_PARAM_CALL A);                                             \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME(OATPP_PARAM_DECL A)
#define OATPP_ENDPOINT_3(METHOD, PATH, NAME, A, B)                                                 \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    OATPP_PARAM_PUT A OATPP_PARAM_PUT B return NAME(OATPP_PARAM_CALL A, OATPP_PARAM_CALL B);       \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME(OATPP_PARAM_DECL A,         \
                                                                       OATPP_PARAM_DECL B)
#define OATPP_ENDPOINT_4(METHOD, PATH, NAME, A, B, C)                                              \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    OATPP_PARAM_PUT A OATPP_PARAM_PUT B OATPP_PARAM_PUT C return NAME(                             \
        OATPP_PARAM_CALL A, OATPP_PARAM_CALL B, OATPP_PARAM_CALL C);                               \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME(                            \
      OATPP_PARAM_DECL A, OATPP_PARAM_DECL B, OATPP_PARAM_DECL C)

#define ENDPOINT_INFO(NAME)                                                                        \
  std::shared_ptr<oatpp::web::server::api::Endpoint::Info>                                         \
      Z__ENDPOINT_CREATE_ADDITIONAL_INFO_##NAME() {                                                \
    auto info = getEndpointInfo(#NAME);                                                            \
    Z__ENDPOINT_ADD_INFO_##NAME(info);                                                             \
    return info;                                                                                   \
  }                                                                                                \
  const std::shared_ptr<oatpp::web::server::api::Endpoint::Info>                                   \
      Z__ENDPOINT_ADDITIONAL_INFO_##NAME = Z__ENDPOINT_CREATE_ADDITIONAL_INFO_##NAME();            \
  void Z__ENDPOINT_ADD_INFO_##NAME(                                                                \
      const std::shared_ptr<oatpp::web::server::api::Endpoint::Info>& info)

#define ENDPOINT(METHOD, PATH, ...)                                                                \
  OATPP_EXPAND(OATPP_COUNTED(OATPP_ENDPOINT, __VA_ARGS__)(METHOD, PATH, __VA_ARGS__))

#define ENDPOINT_ASYNC(METHOD, PATH, NAME)                                                         \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, nullptr, &T::Z__PROXY_METHOD_##NAME)                  \
  oatpp::async::CoroutineStarterForResult<                                                         \
      const std::shared_ptr<oatpp::web::protocol::http::outgoing::Response>&>                      \
      Z__PROXY_METHOD_##NAME(                                                                      \
          const std::shared_ptr<oatpp::web::protocol::http::incoming::Request>& __request) {       \
    return NAME::startForResult(this, __request);                                                  \
  }                                                                                                \
  class NAME : public HandlerCoroutine<NAME, __ControllerType>

#define ENDPOINT_ASYNC_INIT(NAME)                                                                  \
public:                                                                                            \
  NAME(__ControllerType* pController, const std::shared_ptr<IncomingRequest>& pRequest)            \
      : HandlerCoroutine(pController, pRequest) {}
