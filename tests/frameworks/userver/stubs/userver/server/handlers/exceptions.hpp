#pragma once

#include <stdexcept>
#include <string>
#include <unordered_map>
#include <utility>

#include "../../formats/json.hpp"

namespace userver::server::handlers {

enum class HandlerErrorCode {
  kUnknownError,
  kClientError,
  kRequestParseError,
  kUnauthorized,
  kForbidden,
  kResourceNotFound,
  kInvalidUsage,
  kNotAcceptable,
  kConflictState,
  kPayloadTooLarge,
  kTooManyRequests,
  kServerSideError,
  kBadGateway,
  kGatewayTimeout,
  kUnsupportedMediaType,
};

using Headers = std::unordered_map<std::string, std::string>;

struct ServiceErrorCode {
  std::string body;
};

struct InternalMessage {
  std::string body;
};

struct ExternalBody {
  std::string body;
};

struct ExtraHeaders {
  Headers headers;
};

namespace impl {

struct CustomHandlerExceptionData final {
  CustomHandlerExceptionData() = default;
  CustomHandlerExceptionData(const CustomHandlerExceptionData&) = default;

  template <typename... Args>
  explicit CustomHandlerExceptionData(Args&&... args) {
    (Apply(std::forward<Args>(args)), ...);
  }

  HandlerErrorCode handler_code{HandlerErrorCode::kUnknownError};
  std::string service_code;
  std::string internal_message;
  std::string external_body;
  Headers headers;
  formats::json::Value details;

private:
  void Apply(HandlerErrorCode handler_code_) { handler_code = handler_code_; }
  void Apply(ServiceErrorCode service_code_) { service_code = std::move(service_code_.body); }
  void Apply(InternalMessage message) { internal_message = std::move(message.body); }
  void Apply(ExternalBody body) { external_body = std::move(body.body); }
  void Apply(ExtraHeaders headers_) { headers = std::move(headers_.headers); }
  void Apply(formats::json::Value details_) { details = details_; }
};

}  // namespace impl

class CustomHandlerException : public std::runtime_error {
public:
  using HandlerErrorCode = handlers::HandlerErrorCode;
  using ServiceErrorCode = handlers::ServiceErrorCode;
  using InternalMessage = handlers::InternalMessage;
  using ExternalBody = handlers::ExternalBody;
  using ExtraHeaders = handlers::ExtraHeaders;

  template <typename... Args>
  CustomHandlerException(HandlerErrorCode handler_code, Args&&... args)
      : CustomHandlerException(
            impl::CustomHandlerExceptionData{handler_code, std::forward<Args>(args)...}) {}

  explicit CustomHandlerException(HandlerErrorCode handler_code)
      : CustomHandlerException(impl::CustomHandlerExceptionData{handler_code}) {}

  CustomHandlerException(ServiceErrorCode service_code,
                         ExternalBody external_body,
                         InternalMessage internal_message,
                         HandlerErrorCode handler_code,
                         ExtraHeaders headers = {},
                         formats::json::Value details = {});

  template <typename MessageBuilder,
            typename = decltype(std::declval<const MessageBuilder&>().GetExternalBody())>
  CustomHandlerException(MessageBuilder&& builder, HandlerErrorCode handler_code);

  explicit CustomHandlerException(impl::CustomHandlerExceptionData&& data);

  HandlerErrorCode GetCode() const { return data_.handler_code; }
  const std::string& GetExternalErrorBody() const { return data_.external_body; }

private:
  impl::CustomHandlerExceptionData data_;
};

template <HandlerErrorCode Code>
class ExceptionWithCode : public CustomHandlerException {
public:
  constexpr static HandlerErrorCode kDefaultCode = Code;
  using BaseType = ExceptionWithCode<kDefaultCode>;

  ExceptionWithCode(const ExceptionWithCode<Code>&) = default;
  ExceptionWithCode(ExceptionWithCode<Code>&&) noexcept = default;

  template <typename... Args>
  explicit ExceptionWithCode(Args&&... args)
      : CustomHandlerException(kDefaultCode, std::forward<Args>(args)...) {}
};

class ClientError : public ExceptionWithCode<HandlerErrorCode::kClientError> {
public:
  using BaseType::BaseType;
};

class RequestParseError : public ExceptionWithCode<HandlerErrorCode::kRequestParseError> {
public:
  using BaseType::BaseType;
};

class Unauthorized : public ExceptionWithCode<HandlerErrorCode::kUnauthorized> {
public:
  using BaseType::BaseType;
};

class ResourceNotFound : public ExceptionWithCode<HandlerErrorCode::kResourceNotFound> {
public:
  using BaseType::BaseType;
};

class ConflictError : public ExceptionWithCode<HandlerErrorCode::kConflictState> {
public:
  using BaseType::BaseType;
};

class InternalServerError : public ExceptionWithCode<HandlerErrorCode::kServerSideError> {
public:
  using BaseType::BaseType;
};

}  // namespace userver::server::handlers
