// The field and method rules that rows of the status code table share or refer to. Only for the
// table.
#pragma once

#include "tool/http/status_code.h"

#include <array>

namespace status_lint::http::table {

constexpr Citation rfc9110(std::string_view section) {
  return {"RFC 9110", section};
}

constexpr FieldRule
rule(Strength strength, std::string_view field, Citation source, std::string_view condition) {
  return {.field = field, .strength = strength, .source = source, .condition = condition};
}

constexpr FieldRule must(std::string_view field, Citation source, std::string_view condition = {}) {
  return rule(Strength::Must, field, source, condition);
}

constexpr FieldRule
should(std::string_view field, Citation source, std::string_view condition = {}) {
  return rule(Strength::Should, field, source, condition);
}

constexpr FieldRule may(std::string_view field, Citation source, std::string_view condition = {}) {
  return rule(Strength::May, field, source, condition);
}

constexpr FieldRule
mustNot(std::string_view field, Citation source, std::string_view condition = {}) {
  return rule(Strength::MustNot, field, source, condition);
}

constexpr FieldRule
shouldNot(std::string_view field, Citation source, std::string_view condition = {}) {
  return rule(Strength::ShouldNot, field, source, condition);
}

constexpr MethodRule
onlyFor(std::span<const std::string_view> methods, Citation source, std::string_view reason) {
  return {.onlyThese = true,
          .methods = methods,
          .strength = Strength::Must,
          .source = source,
          .reason = reason};
}

constexpr MethodRule notFor(std::span<const std::string_view> methods,
                            Strength strength,
                            Citation source,
                            std::string_view reason) {
  return {.onlyThese = false,
          .methods = methods,
          .strength = strength,
          .source = source,
          .reason = reason};
}

constexpr Citation ContentErrors4xx = rfc9110("15.5");
constexpr Citation ContentErrors5xx = rfc9110("15.6");
constexpr Citation HeuristicSource = rfc9110("15.1");
/// A cache stores final responses only.
constexpr Citation InterimNotStored{"RFC 9111", "3"};
/// "A 1xx response is terminated by the end of the header section; it cannot contain content".
constexpr Citation InterimContent = rfc9110("15.2");

// What must, should or may be there.

// HTTP/2 and HTTP/3 have neither Upgrade nor Connection.
constexpr std::string_view OnlyHttp11 = "in HTTP/1.1";

constexpr std::array SwitchingProtocolsFields{
    must("Upgrade", rfc9110("15.2.2"), OnlyHttp11),
    must("Connection", rfc9110("7.8"), "in HTTP/1.1, with the option upgrade"),
};
constexpr std::array EarlyHintsFields{
    may("Link", {"RFC 8297", "2"}, "the usual hint"),
};
constexpr std::array CreatedFields{
    should("Location",
           rfc9110("9.3.3"),
           "in answer to POST; without it the target URI is what was created"),
};
constexpr std::array AcceptedFields{
    may("Location", {"RFC 7240", "4.1"}, "to point to a status monitor, unless the content does"),
};
// What a 200 to the same request would have had.
constexpr std::string_view AsIn200 = "when a 200 response to the same request would have it";
constexpr std::array PartialContentFields{
    must("Content-Range", rfc9110("15.3.7.1"), "unless the media type is multipart/byteranges"),
    must("Date", rfc9110("15.3.7"), AsIn200),
    must("Cache-Control", rfc9110("15.3.7"), AsIn200),
    must("ETag", rfc9110("15.3.7"), AsIn200),
    must("Expires", rfc9110("15.3.7"), AsIn200),
    must("Content-Location", rfc9110("15.3.7"), AsIn200),
    must("Vary", rfc9110("15.3.7"), AsIn200),
};
// No key word for IM, but its definition: it names what was applied.
constexpr std::array ImUsedFields{
    must("ETag", {"RFC 3229", "10.4.1"}),
    should("IM", {"RFC 3229", "10.5.2"}, "it names what was applied"),
};
constexpr std::array MultipleChoicesFields{
    should("Location", rfc9110("15.4.1"), "when the server has a preferred choice"),
    may("Link", rfc9110("15.4.1"), "to list the alternatives"),
};
constexpr std::array MovedPermanentlyFields{should("Location", rfc9110("15.4.2"))};
constexpr std::array FoundFields{should("Location", rfc9110("15.4.3"))};
// No key word there, but the definition: the other resource is "indicated by a URI in the
// Location".
constexpr std::array SeeOtherFields{should("Location", rfc9110("15.4.4"))};
constexpr std::array TemporaryRedirectFields{should("Location", rfc9110("15.4.8"))};
constexpr std::array PermanentRedirectFields{should("Location", rfc9110("15.4.9"))};
constexpr std::array NotModifiedFields{
    must("Content-Location", rfc9110("15.4.5"), AsIn200),
    must("Date", rfc9110("15.4.5"), AsIn200),
    must("ETag", rfc9110("15.4.5"), AsIn200),
    must("Vary", rfc9110("15.4.5"), AsIn200),
    must("Cache-Control", rfc9110("15.4.5"), AsIn200),
    must("Expires", rfc9110("15.4.5"), AsIn200),
};
constexpr std::array UnauthorizedFields{must("WWW-Authenticate", rfc9110("15.5.2"))};
constexpr std::array MethodNotAllowedFields{must("Allow", rfc9110("15.5.6"))};
constexpr std::array ProxyAuthenticationFields{
    must("Proxy-Authenticate", rfc9110("15.5.8")),
};
constexpr std::array ContentTooLargeFields{
    should("Retry-After", rfc9110("15.5.14"), "when the condition is temporary"),
};
constexpr std::array UnsupportedMediaTypeFields{
    may("Accept", rfc9110("12.5.1"), "when the media type is the cause"),
    may("Accept-Encoding", rfc9110("12.5.3"), "when the content coding is the cause"),
    should("Accept-Patch", {"RFC 5789", "2.2"}, "in answer to PATCH"),
};
constexpr std::array RangeNotSatisfiableFields{
    should("Content-Range", rfc9110("15.5.17"), "in answer to a byte-range request"),
};
constexpr std::array UpgradeRequiredFields{
    must("Upgrade", rfc9110("15.5.22")),
    must("Connection", rfc9110("7.8"), "in HTTP/1.1, with the option upgrade"),
};
constexpr std::array TooManyRequestsFields{
    may("Retry-After", {"RFC 6585", "4"}),
};
constexpr std::array LegalReasonsFields{
    should("Link",
           {"RFC 7725", "4"},
           "with the relation blocked-by, naming who put the block in place"),
};
constexpr std::array ServiceUnavailableFields{
    may("Retry-After", rfc9110("15.6.4"), "when the delay can be estimated"),
};

// What must or should not be there.

constexpr std::array NoFramingFields{
    mustNot("Content-Length", rfc9110("8.6")),
    mustNot("Transfer-Encoding", {"RFC 9112", "6.1"}),
};
constexpr std::array PartialContentForbidden{
    mustNot("Content-Range", rfc9110("15.3.7.2"), "when the media type is multipart/byteranges"),
};
// Representation metadata that a cache would have to take over from a response without content.
constexpr std::array NotModifiedForbidden{
    shouldNot("Content-Type", rfc9110("15.4.5")),
    shouldNot("Content-Encoding", rfc9110("15.4.5")),
    shouldNot("Content-Language", rfc9110("15.4.5")),
};
constexpr std::array UnsupportedMediaTypeForbidden{
    mustNot("Accept-Encoding", rfc9110("12.5.3"), "when the content coding is not the cause"),
};
constexpr std::array NetworkAuthenticationForbidden{
    shouldNot("WWW-Authenticate", {"RFC 6585", "6"}),
};

// Which methods a code answers.

constexpr std::array<std::string_view, 1> Get{"GET"};
constexpr std::array<std::string_view, 1> Delete{"DELETE"};
constexpr std::array<std::string_view, 2> GetAndHead{"GET", "HEAD"};
constexpr std::array<std::string_view, 4> SafeMethods{"GET", "HEAD", "OPTIONS", "TRACE"};

constexpr std::array CreatedMethods{
    notFor(SafeMethods, Strength::MustNot, rfc9110("9.2.1"), "a safe method creates nothing"),
    notFor(Delete,
           Strength::ShouldNot,
           rfc9110("9.3.5"),
           "a successful DELETE is answered by 202, 204 or 200"),
};
constexpr std::array PartialContentMethods{
    onlyFor(Get, rfc9110("14.2"), "range handling is defined for GET only"),
};
constexpr std::array ImUsedMethods{
    onlyFor(Get, {"RFC 3229", "10.4.1"}, "it answers a GET with A-IM"),
};
constexpr std::array NotModifiedMethods{
    onlyFor(GetAndHead, rfc9110("13.1.2"), "other methods answer a failed If-None-Match with 412"),
};
constexpr std::array NotImplementedMethods{
    notFor(GetAndHead,
           Strength::MustNot,
           rfc9110("9.1"),
           "every general-purpose server supports GET and HEAD"),
};

}  // namespace status_lint::http::table
