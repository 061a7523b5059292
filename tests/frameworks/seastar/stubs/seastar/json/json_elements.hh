#pragma once

#include <functional>
#include <string>

#include "../core/sstring.hh"

namespace seastar::json {

struct json_void {};

struct json_return_type {
  json_return_type(json_return_type&&);
  json_return_type(const sstring& res);
  json_return_type(const char* res);
  json_return_type(json_void);

  sstring _res;
};

}  // namespace seastar::json
