#include "tool/http/method.h"

#include <algorithm>
#include <array>

namespace status_lint::http {
namespace {

// What a row's columns say, so that a row is one line.
constexpr bool Safe = true;
constexpr bool Unsafe = false;
constexpr bool Idempotent = true;
constexpr bool NotIdempotent = false;
constexpr bool WebDav = true;
constexpr bool Http = false;
using enum MethodCaching;

constexpr Method row(std::string_view name,
                     bool safe,
                     bool idempotent,
                     MethodCaching caching,
                     bool webDav,
                     Citation source) {
  return {.name = name,
          .safe = safe,
          .idempotent = idempotent,
          .caching = caching,
          .webDav = webDav,
          .source = source};
}

constexpr std::array Rows{
    row("ACL", Unsafe, Idempotent, No, WebDav, {"RFC 3744", "8.1"}),
    row("BASELINE-CONTROL", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "12.6"}),
    row("BIND", Unsafe, Idempotent, No, WebDav, {"RFC 5842", "4"}),
    row("CHECKIN", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "4.4"}),
    row("CHECKOUT", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "4.3"}),
    row("CONNECT", Unsafe, NotIdempotent, No, Http, {"RFC 9110", "9.3.6"}),
    row("COPY", Unsafe, Idempotent, No, WebDav, {"RFC 4918", "9.8"}),
    row("DELETE", Unsafe, Idempotent, No, Http, {"RFC 9110", "9.3.5"}),
    row("GET", Safe, Idempotent, Yes, Http, {"RFC 9110", "9.3.1"}),
    row("HEAD", Safe, Idempotent, Yes, Http, {"RFC 9110", "9.3.2"}),
    row("LABEL", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "8.2"}),
    row("LINK", Unsafe, Idempotent, No, Http, {"RFC 2068", "19.6.1.2"}),
    row("LOCK", Unsafe, NotIdempotent, No, WebDav, {"RFC 4918", "9.10"}),
    row("MERGE", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "11.2"}),
    row("MKACTIVITY", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "13.5"}),
    row("MKCALENDAR", Unsafe, Idempotent, No, WebDav, {"RFC 4791", "5.3.1"}),
    row("MKCOL", Unsafe, Idempotent, No, WebDav, {"RFC 4918", "9.3"}),
    row("MKREDIRECTREF", Unsafe, Idempotent, No, WebDav, {"RFC 4437", "6"}),
    row("MKWORKSPACE", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "6.3"}),
    row("MOVE", Unsafe, Idempotent, No, WebDav, {"RFC 4918", "9.9"}),
    row("OPTIONS", Safe, Idempotent, No, Http, {"RFC 9110", "9.3.7"}),
    row("ORDERPATCH", Unsafe, Idempotent, No, WebDav, {"RFC 3648", "7"}),
    row("PATCH", Unsafe, NotIdempotent, ExplicitOnly, Http, {"RFC 5789", "2"}),
    row("POST", Unsafe, NotIdempotent, ExplicitOnly, Http, {"RFC 9110", "9.3.3"}),
    row("PRI", Safe, Idempotent, No, Http, {"RFC 9113", "3.4"}),
    row("PROPFIND", Safe, Idempotent, No, WebDav, {"RFC 4918", "9.1"}),
    row("PROPPATCH", Unsafe, Idempotent, No, WebDav, {"RFC 4918", "9.2"}),
    row("PUT", Unsafe, Idempotent, No, Http, {"RFC 9110", "9.3.4"}),
    row("QUERY", Safe, Idempotent, Yes, Http, {"draft-ietf-httpbis-safe-method-w-body", ""}),
    row("REBIND", Unsafe, Idempotent, No, WebDav, {"RFC 5842", "6"}),
    row("REPORT", Safe, Idempotent, No, WebDav, {"RFC 3253", "3.6"}),
    row("SEARCH", Safe, Idempotent, No, WebDav, {"RFC 5323", "2"}),
    row("TRACE", Safe, Idempotent, No, Http, {"RFC 9110", "9.3.8"}),
    row("UNBIND", Unsafe, Idempotent, No, WebDav, {"RFC 5842", "5"}),
    row("UNCHECKOUT", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "4.5"}),
    row("UNLINK", Unsafe, Idempotent, No, Http, {"RFC 2068", "19.6.1.3"}),
    row("UNLOCK", Unsafe, Idempotent, No, WebDav, {"RFC 4918", "9.11"}),
    row("UPDATE", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "7.1"}),
    row("UPDATEREDIRECTREF", Unsafe, Idempotent, No, WebDav, {"RFC 4437", "7"}),
    row("VERSION-CONTROL", Unsafe, Idempotent, No, WebDav, {"RFC 3253", "3.5"}),
};

consteval bool sound() {
  return std::ranges::adjacent_find(
             Rows, [](const Method& a, const Method& b) { return a.name >= b.name; }) ==
             Rows.end() &&
         // Every safe method is idempotent (RFC 9110 section 9.2.2).
         std::ranges::all_of(Rows, [](const Method& method) {
           return (!method.safe || method.idempotent) && !method.source.empty();
         });
}

static_assert(sound());

}  // namespace

std::span<const Method> methods() {
  return Rows;
}

const Method* findMethod(std::string_view name) {
  const auto it = std::ranges::lower_bound(Rows, name, {}, &Method::name);
  return it != Rows.end() && it->name == name ? &*it : nullptr;
}

}  // namespace status_lint::http
