#pragma once

#include <functional>
#include <string>

#include "routes.hh"

namespace seastar::httpd {

class http_server_control {
public:
  http_server_control();
  future<> start(const sstring& name = "httpd");
  future<> set_routes(std::function<void(routes& r)> fun);
};

}  // namespace seastar::httpd
