// The registered status codes by name, so that code says status::NotFound and not 404.
#pragma once

namespace status_lint::http::status {

inline constexpr int Continue = 100;
inline constexpr int SwitchingProtocols = 101;
inline constexpr int Processing = 102;
inline constexpr int EarlyHints = 103;
inline constexpr int UploadResumptionSupported = 104;
inline constexpr int Ok = 200;
inline constexpr int Created = 201;
inline constexpr int Accepted = 202;
inline constexpr int NonAuthoritativeInformation = 203;
inline constexpr int NoContent = 204;
inline constexpr int ResetContent = 205;
inline constexpr int PartialContent = 206;
inline constexpr int MultiStatus = 207;
inline constexpr int AlreadyReported = 208;
inline constexpr int ImUsed = 226;
inline constexpr int MultipleChoices = 300;
inline constexpr int MovedPermanently = 301;
inline constexpr int Found = 302;
inline constexpr int SeeOther = 303;
inline constexpr int NotModified = 304;
inline constexpr int UseProxy = 305;
inline constexpr int TemporaryRedirect = 307;
inline constexpr int PermanentRedirect = 308;
inline constexpr int BadRequest = 400;
inline constexpr int Unauthorized = 401;
inline constexpr int PaymentRequired = 402;
inline constexpr int Forbidden = 403;
inline constexpr int NotFound = 404;
inline constexpr int MethodNotAllowed = 405;
inline constexpr int NotAcceptable = 406;
inline constexpr int ProxyAuthenticationRequired = 407;
inline constexpr int RequestTimeout = 408;
inline constexpr int Conflict = 409;
inline constexpr int Gone = 410;
inline constexpr int LengthRequired = 411;
inline constexpr int PreconditionFailed = 412;
inline constexpr int ContentTooLarge = 413;
inline constexpr int UriTooLong = 414;
inline constexpr int UnsupportedMediaType = 415;
inline constexpr int RangeNotSatisfiable = 416;
inline constexpr int ExpectationFailed = 417;
inline constexpr int MisdirectedRequest = 421;
inline constexpr int UnprocessableContent = 422;
inline constexpr int Locked = 423;
inline constexpr int FailedDependency = 424;
inline constexpr int TooEarly = 425;
inline constexpr int UpgradeRequired = 426;
inline constexpr int PreconditionRequired = 428;
inline constexpr int TooManyRequests = 429;
inline constexpr int RequestHeaderFieldsTooLarge = 431;
inline constexpr int UnavailableForLegalReasons = 451;
inline constexpr int InternalServerError = 500;
inline constexpr int NotImplemented = 501;
inline constexpr int BadGateway = 502;
inline constexpr int ServiceUnavailable = 503;
inline constexpr int GatewayTimeout = 504;
inline constexpr int HttpVersionNotSupported = 505;
inline constexpr int VariantAlsoNegotiates = 506;
inline constexpr int InsufficientStorage = 507;
inline constexpr int LoopDetected = 508;
inline constexpr int NotExtended = 510;
inline constexpr int NetworkAuthenticationRequired = 511;

}  // namespace status_lint::http::status
