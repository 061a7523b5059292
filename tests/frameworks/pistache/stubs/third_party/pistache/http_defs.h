#pragma once
#include <exception>
#include <string>
#include <utility>

namespace Pistache::Http {

enum class Method { Options, Get, Post, Head, Put, Patch, Delete, Trace, Connect };

enum class Code {
  Continue = 100,
  Ok = 200,
  Created = 201,
  Accepted = 202,
  No_Content = 204,
  Reset_Content = 205,
  Partial_Content = 206,
  Moved_Permanently = 301,
  Found = 302,
  See_Other = 303,
  Not_Modified = 304,
  Temporary_Redirect = 307,
  Bad_Request = 400,
  Unauthorized = 401,
  Forbidden = 403,
  Not_Found = 404,
  Method_Not_Allowed = 405,
  Not_Acceptable = 406,
  Request_Timeout = 408,
  Conflict = 409,
  Precondition_Failed = 412,
  Request_Entity_Too_Large = 413,
  Unsupported_Media_Type = 415,
  Requested_Range_Not_Satisfiable = 416,
  I_m_a_teapot = 418,
  Unprocessable_Entity = 422,
  Upgrade_Required = 426,
  Precondition_Required = 428,
  Connection_Closed_Without_Response = 444,
  Client_Closed_Request = 499,
  Internal_Server_Error = 500,
  Not_Implemented = 501,
  Bad_Gateway = 502,
  Service_Unavailable = 503
};

enum class Version { Http10, Http11 };

enum class ConnectionControl { Close, KeepAlive, Ext };

class CacheDirective {
public:
  enum Directive { NoCache, NoStore, MaxAge };
  explicit CacheDirective(Directive directive);
};

struct HttpError : public std::exception {
  HttpError(Code code, std::string reason);
  HttpError(int code, std::string reason);
  const char* what() const noexcept override;
  int code() const;
  std::string reason() const;
};

}  // namespace Pistache::Http
