#pragma once

#include <memory>

#include "exception.hh"
#include "reply.hh"
#include "request.hh"

namespace seastar::httpd {

typedef const http::request& const_req;

class handler_base {
public:
  virtual ~handler_base() = default;
  virtual future<std::unique_ptr<http::reply>> handle(const sstring& path,
                                                      std::unique_ptr<http::request> req,
                                                      std::unique_ptr<http::reply> rep) = 0;
  handler_base& mandatory(const sstring& param);
};

}  // namespace seastar::httpd
