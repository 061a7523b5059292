// A header section that is too large, told as content that is too large, or as something else.
// --- pages.cpp
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

constexpr std::size_t MaxFields = 100;

struct HeadersTooLarge : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void check(const httplib::Headers& headers);

std::size_t sizeOf(const httplib::Headers& headers) {
  std::size_t size = 0;
  for (const auto& [name, value] : headers) {
    size += name.size() + value.size();
  }
  return size;
}

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.headers.size() > MaxFields) {
      res.status = 413;  // finding: wrong-status-for-headers-too-large "too many headers"
      res.set_content("too many headers", "text/plain");
      return;
    }
    res.set_content("a", "text/plain");
  });

  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (sizeOf(req.headers) > 8192) {
      res.status = 417;  // finding: wrong-status-for-headers-too-large
      res.set_content(nlohmann::json{{"message", "Request Header Fields Too Large"}}.dump(),
                      "application/json");
      return;
    }
    res.set_content("b", "text/plain");
  });

  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      check(req.headers);
      res.set_content("c", "text/plain");
    } catch (const HeadersTooLarge&) {
      res.status = 403;  // finding: wrong-status-for-headers-too-large "HeadersTooLarge"
    }
  });

  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    const auto refuse = [&res](int code) {
      res.status = code;
      res.set_content("header section too large", "text/plain");
    };
    if (sizeOf(req.headers) > 8192) {
      refuse(500);  // finding: server-error-for-client-fault
      return;
    }
    res.set_content("d", "text/plain");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/e")([](const crow::request& req) {
    if (req.headers.size() > MaxFields) {
      return crow::response(crow::status::PAYLOAD_TOO_LARGE, "Headers too large");  // finding: wrong-status-for-headers-too-large
    }
    return crow::response("e");
  });
}
// --- third_party/boost/beast/http/error.hpp
#pragma once

namespace boost::beast::http {

enum class error { none, body_limit, header_limit, partial_message };

}  // namespace boost::beast::http
// --- proxy.cpp
#include "third_party/boost/beast/http/error.hpp"

#include <crow.h>

namespace http = boost::beast::http;

// What Beast's parser makes of the text of a request.
http::error parse(const std::string& text);

void addProxy(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/tunnel").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    const http::error ec = parse(req.body);
    if (ec == http::error::header_limit) {
      return crow::response(413);  // finding: wrong-status-for-headers-too-large
    }
    return crow::response(204);
  });
}
