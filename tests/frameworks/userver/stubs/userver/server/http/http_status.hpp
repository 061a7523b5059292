#pragma once

#include "../../http/status_code.hpp"

namespace userver::server::http {

using HttpStatus = userver::http::StatusCode;

}  // namespace userver::server::http
