#pragma once

#include "handlers.hh"

namespace seastar::httpd {

class file_interaction_handler : public handler_base {
public:
  bool redirect_if_needed(const http::request& req, http::reply& rep) const;

protected:
  future<std::unique_ptr<http::reply>> read(sstring file,
                                            std::unique_ptr<http::request> req,
                                            std::unique_ptr<http::reply> rep);
};

}  // namespace seastar::httpd
