#pragma once

namespace proxygen {

enum class HTTPMethod { GET, POST, OPTIONS, DELETE, HEAD, CONNECT, PUT, TRACE, PATCH };

}  // namespace proxygen
