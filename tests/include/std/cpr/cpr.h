// What the examples of the documentation use of C++ Requests.
#pragma once

#include <string>

namespace cpr {

struct Url {
  Url(const char* url);
};

struct Response {
  long status_code = 0;
  std::string text;
};

Response Get(const Url& url);

}  // namespace cpr
