#include "errors.h"

#include <nlohmann/json.hpp>

#include <iostream>

namespace shop {

using nlohmann::json;

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(json{{"error", message}}.dump(), "application/json");
}

void sendUnauthorized(httplib::Response& res, const std::string& message) {
  res.set_header("WWW-Authenticate", "Bearer realm=\"shop\"");
  sendError(res, 401, message);
}

void sendMethodNotAllowed(httplib::Response& res, const std::string& allowed) {
  res.set_header("Allow", allowed);
  sendError(res, 405, "method not allowed");
}

bool requireJson(const httplib::Request& req, httplib::Response& res) {
  if (req.get_header_value("Content-Type").find("application/json") == std::string::npos) {
    sendError(res, 415, "expected application/json");
    return false;
  }
  if (req.body.empty()) {
    sendError(res, 400, "empty body");
    return false;
  }
  return true;
}

int statusOf(const std::exception& error) {
  if (dynamic_cast<const NotFound*>(&error)) {
    return 404;
  }
  if (dynamic_cast<const Conflict*>(&error)) {
    return 409;
  }
  if (dynamic_cast<const json::exception*>(&error)) {
    return 400;
  }
  return 500;
}

void onException(const httplib::Request& req, httplib::Response& res, std::exception_ptr ep) {
  try {
    std::rethrow_exception(ep);
  } catch (const std::exception& e) {
    const int status = statusOf(e);
    if (status >= 500) {
      std::cerr << req.method << ' ' << req.path << ": " << e.what() << '\n';
    }
    sendError(res, status, status >= 500 ? "internal error" : e.what());
  } catch (...) {
    sendError(res, 500, "internal error");
  }
}

}  // namespace shop
