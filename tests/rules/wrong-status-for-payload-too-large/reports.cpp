// Uploads that are too large, told as something else: an early return, a macro, an exception of the
// program, the limit of a parser.
// --- pages.cpp
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>

using nlohmann::json;

namespace {

constexpr std::size_t MaxBody = 1 << 20;

#define FAIL(response, code, text)                                          \
  do {                                                                      \
    (response).status = (code);                                             \
    (response).set_content(json{{"error", (text)}}.dump(), "application/json"); \
    return;                                                                 \
  } while (false)

struct FileTooLarge : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Verdict { Fine, TooLarge, Virus };

Verdict inspect(const std::string& upload);
void store(const std::string& upload);
void save(const httplib::MultipartFormData& file);

}  // namespace

void addUploads(httplib::Server& server) {
  server.Post("/avatars", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > MaxBody) {
      res.status = 414;  // finding: wrong-status-for-payload-too-large "body is too large"
      res.set_content("request body is too large", "text/plain");
      return;
    }
    store(req.body);
    res.status = 204;
  });

  server.Post("/documents", [](const httplib::Request& req, httplib::Response& res) {
    const auto& file = req.get_file_value("document");
    if (file.content.length() > 5 * MaxBody) {
      FAIL(res, 403, "File too large (max. 5 MB)");  // finding: wrong-status-for-payload-too-large
    }
    save(file);
    res.status = 204;
  });

  server.Put("/backups", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.body);
      res.status = 204;
    } catch (const FileTooLarge& e) {
      res.status = 417;  // finding: wrong-status-for-payload-too-large "FileTooLarge"
      res.set_content(e.what(), "text/plain");
    }
  });

  // The server did nothing wrong.
  server.Post("/scans", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > MaxBody) {
      res.status = 500;  // finding: server-error-for-client-fault "too large"
      res.set_content(R"({"error": "payload too large"})", "application/json");
      return;
    }
    store(req.body);
    res.status = 204;
  });

  server.Post("/parcels", [](const httplib::Request& req, httplib::Response& res) {
    switch (inspect(req.body)) {
    case Verdict::TooLarge:
      res.status = 406;  // finding: wrong-status-for-payload-too-large
      res.set_content("upload too large", "text/plain");
      break;
    case Verdict::Virus:
      res.status = 422;
      res.set_content("that is a virus", "text/plain");
      break;
    case Verdict::Fine: res.status = 204; break;
    }
  });
}

void addPictures(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/pictures").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    if (req.body.size() > MaxBody) {
      return crow::response(403, "image body exceeds 1 MB");  // finding: wrong-status-for-payload-too-large
    }
    store(req.body);
    return crow::response(204);
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
    if (ec == http::error::body_limit) {
      return crow::response(431);  // finding: wrong-status-for-payload-too-large
    }
    return crow::response(204);
  });
}
