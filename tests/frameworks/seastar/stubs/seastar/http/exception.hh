#pragma once

#include <exception>
#include <initializer_list>
#include <string>
#include <utility>

#include "reply.hh"

namespace seastar::httpd {

class base_exception : public std::exception {
public:
  base_exception(const std::string& msg, http::reply::status_type status)
      : _msg(msg), _status(status) {}
  const char* what() const noexcept override { return _msg.c_str(); }
  http::reply::status_type status() const { return _status; }
  virtual const std::string& str() const { return _msg; }

private:
  std::string _msg;
  http::reply::status_type _status;
};

class redirect_exception : public base_exception {
public:
  using header_list = std::initializer_list<std::pair<std::string, std::string>>;

  redirect_exception(
      const std::string& url,
      http::reply::status_type status = http::reply::status_type::moved_permanently,
      header_list extra_headers = {})
      : base_exception("", status), url(url) {}
  http::reply to_reply() const;

  std::string url;
};

class not_found_exception : public base_exception {
public:
  not_found_exception(const std::string& msg = "Not found")
      : base_exception(msg, http::reply::status_type::not_found) {}
};

class bad_request_exception : public base_exception {
public:
  bad_request_exception(const std::string& msg)
      : base_exception(msg, http::reply::status_type::bad_request) {}
};

class bad_param_exception : public bad_request_exception {
public:
  bad_param_exception(const std::string& msg) : bad_request_exception(msg) {}
};

class missing_param_exception : public bad_request_exception {
public:
  missing_param_exception(const std::string& param)
      : bad_request_exception(std::string("Missing mandatory parameter '") + param + "'") {}
};

class server_error_exception : public base_exception {
public:
  server_error_exception(const std::string& msg)
      : base_exception(msg, http::reply::status_type::internal_server_error) {}
};

class unexpected_status_error : public base_exception {
public:
  unexpected_status_error(http::reply::status_type st) : base_exception("", st) {}
};

}  // namespace seastar::httpd
