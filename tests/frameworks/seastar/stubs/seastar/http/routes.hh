#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <vector>

#include "handlers.hh"
#include "function_handlers.hh"

namespace seastar::httpd {

enum operation_type { GET, POST, PUT, DELETE, HEAD, OPTIONS, TRACE, CONNECT, PATCH, NUM_OPERATION };

class url {
public:
  url(url&&) = default;
  url(const sstring& path) : _path(path) {}
  url& remainder(const sstring& param) {
    this->_param = param;
    return *this;
  }

  sstring _path;
  sstring _param;
};

class match_rule;

class routes {
public:
  routes& put(operation_type type, const sstring& url, handler_base* handler);
  routes& add(match_rule* rule, operation_type type = GET);
  routes& add(operation_type type, const url& url, handler_base* handler);
  routes& add_default_handler(handler_base* handler);

  using exception_handler_fun =
      std::function<std::unique_ptr<http::reply>(std::exception_ptr eptr)>;
  using exception_handler_id = std::size_t;
  exception_handler_id register_exeption_handler(exception_handler_fun fun);
};

class handler_registration {
public:
  handler_registration(routes& rs, handler_base& h, const sstring& url, operation_type op = GET);
  ~handler_registration();
};

struct path_description {
  path_description() = default;
  path_description(const sstring& path,
                   operation_type method,
                   const sstring& nickname,
                   const std::vector<std::pair<sstring, bool>>& path_parameters,
                   const std::vector<sstring>& mandatory_params);

  void set(routes& _routes, handler_base* handler) const;
  void set(routes& _routes, const json_request_function& f) const;
  void set(routes& _routes, const future_json_function& f) const;
};

}  // namespace seastar::httpd
