#pragma once

#include <functional>

#include "../json/json_elements.hh"
#include "handlers.hh"

namespace seastar::httpd {

typedef std::function<sstring(const_req req)> request_function;
typedef std::function<sstring(const_req req, http::reply&)> handle_function;
typedef std::function<json::json_return_type(const_req req)> json_request_function;
typedef std::function<future<json::json_return_type>(std::unique_ptr<http::request> req)>
    future_json_function;
typedef std::function<future<std::unique_ptr<http::reply>>(std::unique_ptr<http::request> req,
                                                           std::unique_ptr<http::reply> rep)>
    future_handler_function;

class function_handler : public handler_base {
public:
  function_handler(const handle_function& f_handle, const sstring& type);
  function_handler(const future_handler_function& f_handle, const sstring& type);
  function_handler(const request_function& _handle, const sstring& type);
  function_handler(const json_request_function& _handle);
  function_handler(const future_json_function& _handle);

  future<std::unique_ptr<http::reply>> handle(const sstring& path,
                                              std::unique_ptr<http::request> req,
                                              std::unique_ptr<http::reply> rep) override;
};

}  // namespace seastar::httpd
