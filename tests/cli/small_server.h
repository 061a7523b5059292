// A server with one finding that is parsed in no time: it brings as much of its framework as it
// needs.
#pragma once

#include <string_view>

namespace status_lint::tests {

/// For a file httplib.h beside the sources.
inline constexpr std::string_view SmallFramework = R"(#pragma once
namespace httplib {
struct Request {};
struct Response {
  int status = 200;
};
struct Server {
  void Post(const char* path, void (*handler)(const Request&, Response&));
};
}  // namespace httplib
)";

/// 201 without a Location field in line 3.
inline constexpr std::string_view SmallServer = R"(#include "httplib.h"
void create(const httplib::Request&, httplib::Response& res) {
  res.status = 201;
}
int main() {
  httplib::Server server;
  server.Post("/users", create);
}
)";

}  // namespace status_lint::tests
