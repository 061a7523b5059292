#include "tool/http/unregistered_status.h"

#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::http {
namespace {

template <int... Codes>
constexpr std::array<int, sizeof...(Codes)> Instead{Codes...};

constexpr UnregisteredStatus
row(int code, std::string_view name, std::string_view usedBy, std::span<const int> instead) {
  return {.code = code, .name = name, .usedBy = usedBy, .instead = instead};
}

constexpr std::array Rows{
    row(218, "This Is Fine", "Apache HTTP Server configurations", Instead<status::Ok>),
    row(419,
        "Page Expired",
        "Laravel, for a missing or expired CSRF token",
        Instead<status::Forbidden>),
    row(420,
        "Enhance Your Calm",
        "the first Twitter API; Poco's HTTP_ENHANCE_YOUR_CALM",
        Instead<status::TooManyRequests>),
    row(430, "Security Rejection", "Shopify", Instead<status::TooManyRequests, status::Forbidden>),
    row(434,
        "Requested Host Unavailable",
        "oatpp's table of codes",
        Instead<status::MisdirectedRequest>),
    row(440, "Login Time-out", "Microsoft IIS", Instead<status::Unauthorized>),
    row(444, "No Response", "nginx: closes the connection and sends nothing", {}),
    row(449, "Retry With", "Microsoft IIS; oatpp's table of codes", Instead<status::Conflict>),
    row(450,
        "Blocked by Windows Parental Controls",
        "Microsoft Windows",
        Instead<status::Forbidden>),
    row(460, "Client Closed Connection", "AWS Elastic Load Balancing, in its logs", {}),
    row(463,
        "Too Many Forwarded Addresses",
        "AWS Elastic Load Balancing",
        Instead<status::BadRequest>),
    row(494,
        "Request Header Too Large",
        "nginx, inside itself; it sends 400",
        Instead<status::RequestHeaderFieldsTooLarge, status::BadRequest>),
    row(495,
        "SSL Certificate Error",
        "nginx, inside itself; it sends 400",
        Instead<status::BadRequest, status::Forbidden>),
    row(496,
        "SSL Certificate Required",
        "nginx, inside itself; it sends 400",
        Instead<status::BadRequest, status::Forbidden>),
    row(497,
        "HTTP Request Sent to HTTPS Port",
        "nginx, inside itself; it sends 400",
        Instead<status::BadRequest>),
    row(498, "Invalid Token", "Esri ArcGIS", Instead<status::Unauthorized>),
    row(499, "Client Closed Request", "nginx, in its logs; Esri ArcGIS, for a missing token", {}),
    row(509,
        "Bandwidth Limit Exceeded",
        "Apache HTTP Server modules and cPanel",
        Instead<status::TooManyRequests, status::ServiceUnavailable>),
    row(520, "Web Server Returned an Unknown Error", "Cloudflare", Instead<status::BadGateway>),
    row(521,
        "Web Server Is Down",
        "Cloudflare",
        Instead<status::BadGateway, status::ServiceUnavailable>),
    row(522, "Connection Timed Out", "Cloudflare", Instead<status::GatewayTimeout>),
    row(523, "Origin Is Unreachable", "Cloudflare", Instead<status::BadGateway>),
    row(524, "A Timeout Occurred", "Cloudflare", Instead<status::GatewayTimeout>),
    row(525, "SSL Handshake Failed", "Cloudflare", Instead<status::BadGateway>),
    row(526, "Invalid SSL Certificate", "Cloudflare", Instead<status::BadGateway>),
    row(527, "Railgun Error", "Cloudflare", Instead<status::BadGateway>),
    row(529,
        "Site Is Overloaded",
        "Qualys SSL Labs and other services",
        Instead<status::ServiceUnavailable>),
    row(530,
        "Site Is Frozen",
        "Pantheon; Cloudflare, with an error 1xxx in the content",
        Instead<status::ServiceUnavailable, status::BadGateway>),
    row(561,
        "Unauthorized",
        "AWS Elastic Load Balancing, for an error of the identity provider",
        Instead<status::Unauthorized>),
    row(598, "Network Read Timeout", "some HTTP proxies", Instead<status::GatewayTimeout>),
    row(599, "Network Connect Timeout", "some HTTP proxies", Instead<status::GatewayTimeout>),
};

static_assert(
    std::ranges::adjacent_find(Rows, [](const UnregisteredStatus& a, const UnregisteredStatus& b) {
      return a.code >= b.code;
    }) == Rows.end());

}  // namespace

std::span<const UnregisteredStatus> unregisteredStatuses() {
  return Rows;
}

const UnregisteredStatus* findUnregistered(int code) {
  const auto it = std::ranges::lower_bound(Rows, code, {}, &UnregisteredStatus::code);
  return it != Rows.end() && it->code == code ? &*it : nullptr;
}

int nearestRegistered(int code) {
  if (!isValid(code)) {
    return 0;
  }
  if (isRegistered(code)) {
    return code;
  }
  if (const UnregisteredStatus* known = findUnregistered(code)) {
    return known->instead.empty() ? 0 : known->instead.front();
  }
  return code / 100 * 100;
}

}  // namespace status_lint::http
