#pragma once

#include <exception>
#include <httplib.h>
#include <stdexcept>
#include <string>

namespace shop {

struct NotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Conflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void sendError(httplib::Response& res, int status, const std::string& message);
void sendUnauthorized(httplib::Response& res, const std::string& message);
void sendMethodNotAllowed(httplib::Response& res, const std::string& allowed);

// Answers the request itself and returns false when its content is not JSON.
bool requireJson(const httplib::Request& req, httplib::Response& res);

int statusOf(const std::exception& error);
void onException(const httplib::Request& req, httplib::Response& res, std::exception_ptr ep);

}  // namespace shop
