#pragma once

#include <string>

namespace userver::server::http {

enum class HttpMethod { kDelete, kGet, kHead, kPost, kPut, kPatch, kConnect, kOptions, kUnknown };

const std::string& ToString(HttpMethod method) noexcept;

}  // namespace userver::server::http
