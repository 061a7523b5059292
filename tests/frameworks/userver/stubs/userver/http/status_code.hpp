#pragma once

#include <cstdint>

namespace userver::http {

enum StatusCode : std::uint16_t {
  kInvalid = 0,
  kSwitchingProtocols = 101,
  kOk = 200,
  kCreated = 201,
  kAccepted = 202,
  kNoContent = 204,
  kPartialContent = 206,
  kThisIsFine = 218,
  kMovedPermanently = 301,
  kFound = 302,
  kSeeOther = 303,
  kNotModified = 304,
  kBadRequest = 400,
  kUnauthorized = 401,
  kForbidden = 403,
  kNotFound = 404,
  kMethodNotAllowed = 405,
  kConflict = 409,
  kGone = 410,
  kPreconditionFailed = 412,
  kPayloadTooLarge = 413,
  kRangeNotSatisfiable = 416,
  kUnprocessableEntity = 422,
  kTooManyRequests = 429,
  kInternalServerError = 500,
  kNotImplemented = 501,
  kServiceUnavailable = 503,

  OK = kOk,
  BadRequest = kBadRequest,
  NotFound = kNotFound,
};

}  // namespace userver::http
