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
