#include "tool/http/field.h"

#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::http {
namespace {

using enum FieldShape;
using enum Direction;

// RFC 9110 section 10.2.2 gives Location a meaning in 201 and 3xx. RFC 7240 section 4.1 shows it in
// a 202, and the resumable upload draft in a 104.
constexpr std::array LocationCodes{status::UploadResumptionSupported,
                                   status::Created,
                                   status::Accepted,
                                   status::MultipleChoices,
                                   status::MovedPermanently,
                                   status::Found,
                                   status::SeeOther,
                                   status::UseProxy,
                                   status::TemporaryRedirect,
                                   status::PermanentRedirect};
constexpr std::array ContentRangeCodes{status::PartialContent, status::RangeNotSatisfiable};
constexpr std::array ImCodes{status::ImUsed};

constexpr Field row(std::string_view name,
                    FieldShape shape,
                    Direction direction,
                    Citation source,
                    std::span<const int> statusCodes = {}) {
  return {.name = name,
          .shape = shape,
          .direction = direction,
          .source = source,
          .statusCodes = statusCodes};
}

constexpr std::array Rows{
    row("A-IM", List, Request, {"RFC 3229", "10.5.3"}),
    row("Accept", List, Both, {"RFC 9110", "12.5.1"}),
    row("Accept-CH", List, Response, {"RFC 8942", "3.1"}),
    row("Accept-Charset", List, Request, {"RFC 9110", "12.5.2"}),
    row("Accept-Encoding", List, Both, {"RFC 9110", "12.5.3"}),
    row("Accept-Language", List, Request, {"RFC 9110", "12.5.4"}),
    row("Accept-Patch", List, Response, {"RFC 5789", "3.1"}),
    row("Accept-Post", List, Response, {"W3C Linked Data Platform 1.0", "7.1"}),
    row("Accept-Ranges", List, Response, {"RFC 9110", "14.3"}),
    row("Access-Control-Allow-Credentials",
        Singleton,
        Response,
        {"Fetch Standard", "CORS protocol"}),
    row("Access-Control-Allow-Headers", List, Response, {"Fetch Standard", "CORS protocol"}),
    row("Access-Control-Allow-Methods", List, Response, {"Fetch Standard", "CORS protocol"}),
    row("Access-Control-Allow-Origin", Singleton, Response, {"Fetch Standard", "CORS protocol"}),
    row("Access-Control-Expose-Headers", List, Response, {"Fetch Standard", "CORS protocol"}),
    row("Access-Control-Max-Age", Singleton, Response, {"Fetch Standard", "CORS protocol"}),
    row("Access-Control-Request-Headers", List, Request, {"Fetch Standard", "CORS protocol"}),
    row("Access-Control-Request-Method", Singleton, Request, {"Fetch Standard", "CORS protocol"}),
    row("Age", Singleton, Response, {"RFC 9111", "5.1"}),
    row("Allow", List, Response, {"RFC 9110", "10.2.1"}),
    row("Alt-Svc", List, Response, {"RFC 7838", "3"}),
    row("Alternates", List, Response, {"RFC 2295", "8.3"}),
    row("Authentication-Info", List, Response, {"RFC 9110", "11.6.3"}),
    row("Authorization", Singleton, Request, {"RFC 9110", "11.6.2"}),
    row("Cache-Control", List, Both, {"RFC 9111", "5.2"}),
    row("Connection", List, Both, {"RFC 9110", "7.6.1"}),
    row("Content-Disposition", Singleton, Both, {"RFC 6266", "4"}),
    row("Content-Encoding", List, Both, {"RFC 9110", "8.4"}),
    row("Content-Language", List, Both, {"RFC 9110", "8.5"}),
    row("Content-Length", Singleton, Both, {"RFC 9110", "8.6"}),
    row("Content-Location", Singleton, Both, {"RFC 9110", "8.7"}),
    row("Content-Range", Singleton, Both, {"RFC 9110", "14.4"}, ContentRangeCodes),
    row("Content-Security-Policy", List, Response, {"W3C Content Security Policy Level 3", "3.1"}),
    row("Content-Type", Singleton, Both, {"RFC 9110", "8.3"}),
    row("Cookie", Singleton, Request, {"RFC 6265", "4.2"}),
    row("Date", Singleton, Both, {"RFC 9110", "6.6.1"}),
    row("DAV", List, Both, {"RFC 4918", "10.1"}),
    row("Delta-Base", Singleton, Response, {"RFC 3229", "10.5.1"}, ImCodes),
    row("Depth", Singleton, Request, {"RFC 4918", "10.2"}),
    row("Destination", Singleton, Request, {"RFC 4918", "10.3"}),
    row("Early-Data", Singleton, Request, {"RFC 8470", "5.1"}),
    row("ETag", Singleton, Response, {"RFC 9110", "8.8.3"}),
    row("Expect", List, Request, {"RFC 9110", "10.1.1"}),
    row("Expires", Singleton, Response, {"RFC 9111", "5.3"}),
    row("Forwarded", List, Request, {"RFC 7239", "4"}),
    row("From", Singleton, Request, {"RFC 9110", "10.1.2"}),
    row("Host", Singleton, Request, {"RFC 9110", "7.2"}),
    row("Idempotency-Key", Singleton, Request, {"draft-ietf-httpapi-idempotency-key-header", ""}),
    row("If", Singleton, Request, {"RFC 4918", "10.4"}),
    row("If-Match", List, Request, {"RFC 9110", "13.1.1"}),
    row("If-Modified-Since", Singleton, Request, {"RFC 9110", "13.1.3"}),
    row("If-None-Match", List, Request, {"RFC 9110", "13.1.2"}),
    row("If-Range", Singleton, Request, {"RFC 9110", "13.1.5"}),
    row("If-Unmodified-Since", Singleton, Request, {"RFC 9110", "13.1.4"}),
    row("IM", List, Response, {"RFC 3229", "10.5.2"}, ImCodes),
    row("Keep-Alive", List, Both, {"RFC 2068", "19.7.1.1"}),
    row("Last-Event-ID", Singleton, Request, {"HTML Standard", "Last-Event-ID header"}),
    row("Last-Modified", Singleton, Response, {"RFC 9110", "8.8.2"}),
    row("Link", List, Both, {"RFC 8288", "3"}),
    row("Location", Singleton, Response, {"RFC 9110", "10.2.2"}, LocationCodes),
    row("Lock-Token", Singleton, Both, {"RFC 4918", "10.5"}),
    row("Max-Forwards", Singleton, Request, {"RFC 9110", "7.6.2"}),
    row("Operation-Location", Singleton, Response, {"Microsoft REST API Guidelines", ""}),
    row("Origin", Singleton, Request, {"RFC 6454", "7"}),
    row("Overwrite", Singleton, Request, {"RFC 4918", "10.6"}),
    row("Pragma", List, Both, {"RFC 9111", "5.4"}),
    row("Prefer", List, Request, {"RFC 7240", "2"}),
    row("Preference-Applied", List, Response, {"RFC 7240", "3"}),
    row("Proxy-Authenticate", List, Response, {"RFC 9110", "11.7.1"}),
    row("Proxy-Authentication-Info", List, Response, {"RFC 9110", "11.7.3"}),
    row("Proxy-Authorization", Singleton, Request, {"RFC 9110", "11.7.2"}),
    row("Range", Singleton, Request, {"RFC 9110", "14.2"}),
    row("RateLimit", List, Response, {"draft-ietf-httpapi-ratelimit-headers", ""}),
    row("RateLimit-Limit", Singleton, Response, {"draft-ietf-httpapi-ratelimit-headers", ""}),
    row("RateLimit-Policy", List, Response, {"draft-ietf-httpapi-ratelimit-headers", ""}),
    row("RateLimit-Remaining", Singleton, Response, {"draft-ietf-httpapi-ratelimit-headers", ""}),
    row("RateLimit-Reset", Singleton, Response, {"draft-ietf-httpapi-ratelimit-headers", ""}),
    row("Referer", Singleton, Request, {"RFC 9110", "10.1.3"}),
    row("Retry-After", Singleton, Response, {"RFC 9110", "10.2.3"}),
    row("Sec-WebSocket-Accept", Singleton, Response, {"RFC 6455", "11.3.3"}),
    row("Sec-WebSocket-Extensions", List, Both, {"RFC 6455", "11.3.2"}),
    row("Sec-WebSocket-Key", Singleton, Request, {"RFC 6455", "11.3.1"}),
    row("Sec-WebSocket-Protocol", List, Both, {"RFC 6455", "11.3.4"}),
    row("Sec-WebSocket-Version", List, Both, {"RFC 6455", "11.3.5"}),
    row("Server", Singleton, Response, {"RFC 9110", "10.2.4"}),
    row("Set-Cookie", Lines, Response, {"RFC 6265", "4.1"}),
    row("Strict-Transport-Security", Singleton, Response, {"RFC 6797", "6.1"}),
    row("TCN", List, Response, {"RFC 2295", "8.5"}),
    row("TE", List, Request, {"RFC 9110", "10.1.4"}),
    row("Timeout", List, Request, {"RFC 4918", "10.7"}),
    row("Trailer", List, Both, {"RFC 9110", "6.6.2"}),
    row("Transfer-Encoding", List, Both, {"RFC 9112", "6.1"}),
    row("Upgrade", List, Both, {"RFC 9110", "7.8"}),
    row("User-Agent", Singleton, Request, {"RFC 9110", "10.1.5"}),
    row("Vary", List, Response, {"RFC 9110", "12.5.5"}),
    row("Via", List, Both, {"RFC 9110", "7.6.3"}),
    row("WWW-Authenticate", List, Response, {"RFC 9110", "11.6.1"}),
    row("X-Content-Type-Options",
        Singleton,
        Response,
        {"Fetch Standard", "X-Content-Type-Options header"}),
    row("X-Forwarded-For", List, Request, {"convention", ""}),
    row("X-Forwarded-Host", Singleton, Request, {"convention", ""}),
    row("X-Forwarded-Proto", Singleton, Request, {"convention", ""}),
    row("X-HTTP-Method-Override", Singleton, Request, {"convention", ""}),
    row("X-RateLimit-Limit", Singleton, Response, {"convention", ""}),
    row("X-RateLimit-Remaining", Singleton, Response, {"convention", ""}),
    row("X-RateLimit-Reset", Singleton, Response, {"convention", ""}),
    row("X-Request-ID", Singleton, Both, {"convention", ""}),
    row("X-Requested-With", Singleton, Request, {"convention", ""}),
};

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The order of names without regard to case.
constexpr bool before(std::string_view a, std::string_view b) {
  return std::ranges::lexicographical_compare(a, b, {}, lower, lower);
}

constexpr bool same(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

consteval bool sound() {
  return std::ranges::adjacent_find(
             Rows, [](const Field& a, const Field& b) { return !before(a.name, b.name); }) ==
             Rows.end() &&
         std::ranges::none_of(Rows, [](const Field& field) { return field.source.empty(); });
}

static_assert(sound());

}  // namespace

std::span<const Field> fields() {
  return Rows;
}

const Field* findField(std::string_view name) {
  const auto it = std::ranges::lower_bound(Rows, name, before, &Field::name);
  return it != Rows.end() && same(it->name, name) ? &*it : nullptr;
}

std::string canonicalFieldName(std::string_view name) {
  const Field* field = findField(name);
  return std::string(field == nullptr ? name : field->name);
}

std::string lowerCase(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool sameFieldName(std::string_view a, std::string_view b) {
  return same(a, b);
}

bool hasMeaning(std::string_view field, int code) {
  const Field* known = findField(field);
  if (known == nullptr) {
    return true;
  }
  if (known->direction == Direction::Request) {
    return false;
  }
  return known->statusCodes.empty() ||
         std::ranges::find(known->statusCodes, code) != known->statusCodes.end();
}

}  // namespace status_lint::http
