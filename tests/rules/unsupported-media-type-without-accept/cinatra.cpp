// args: --std=c++20
// Imports with cinatra: what would have been taken is told, or not.
#include <cinatra.hpp>

#include <string>
#include <string_view>

using namespace cinatra;

namespace {

bool isCsv(std::string_view type) { return type.substr(0, 8) == "text/csv"; }

void fail(coro_http_response& resp, status_type status, std::string text) {
  resp.add_header("Content-Type", "text/plain");
  resp.set_status_and_content(status, std::move(text));
}

}  // namespace

class Imports {
public:
  void add(coro_http_request& req, coro_http_response& resp) {
    if (!isCsv(req.get_header_value("Content-Type"))) {
      // finding: unsupported-media-type-without-accept
      return fail(resp, status_type::unsupported_media_type, "CSV only");
    }
    resp.set_status_and_content(status_type::ok, "imported");
  }

  void replace(coro_http_request& req, coro_http_response& resp) {
    if (!isCsv(req.get_header_value("Content-Type"))) {
      resp.add_header("Accept-Post", "text/csv");
      return fail(resp, status_type::unsupported_media_type, "CSV only");
    }
    resp.set_status_and_content(status_type::ok, "replaced");
  }
};

void addImports(coro_http_server& server, Imports& imports) {
  server.set_http_handler<POST>("/imports", &Imports::add, imports);
  server.set_http_handler<PUT>("/imports", &Imports::replace, imports);
}
