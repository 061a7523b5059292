// A small shop as people write one with civetweb: classes for paths, C callbacks, heads written by
// hand beside the helpers of the library.
// --- reply.h
#pragma once

#include <civetweb.h>
#include <string>

void sendJson(mg_connection* conn, int status, const std::string& text);
void sendError(mg_connection* conn, int status, const std::string& message);
void sendHead(mg_connection* conn, int status, const char* reason, const std::string& fields);
std::string contentOf(mg_connection* conn);
// --- reply.cpp
#include "reply.h"

#include <nlohmann/json.hpp>

void sendJson(mg_connection* conn, int status, const std::string& text) {
  mg_response_header_start(conn, status);
  mg_response_header_add(conn, "Content-Type", "application/json", -1);
  mg_response_header_add(conn, "Content-Length", std::to_string(text.size()).c_str(), -1);
  mg_response_header_send(conn);
  mg_write(conn, text.data(), text.size());
}

void sendError(mg_connection* conn, int status, const std::string& message) {
  const nlohmann::json error = {{"error", message}};
  sendJson(conn, status, error.dump());
}

void sendHead(mg_connection* conn, int status, const char* reason, const std::string& fields) {
  mg_printf(conn, "HTTP/1.1 %d %s\r\n%s\r\n", status, reason, fields.c_str());
}

std::string contentOf(mg_connection* conn) {
  std::string content;
  char piece[1024];
  int count = 0;
  while ((count = mg_read(conn, piece, sizeof piece)) > 0) {
    content.append(piece, static_cast<std::size_t>(count));
  }
  return content;
}
// --- shop.cpp
#include <CivetServer.h>
#include <cstdio>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "reply.h"

namespace {

std::map<std::string, nlohmann::json> orders;

class Orders : public CivetHandler {
public:
  bool handleGet(CivetServer*, mg_connection* conn) override {
    std::string page;
    if (!CivetServer::getParam(conn, "page", page)) {
      mg_send_http_error(conn, 400, "page is missing");
      return true;
    }
    int number = 0;
    try {
      number = std::stoi(page);
    } catch (const std::invalid_argument&) {
      // finding: server-error-for-client-fault
      mg_send_http_error(conn, 500, "page is no number");
      return true;
    }
    sendJson(conn, 200, std::to_string(number));
    return true;
  }

  bool handlePost(CivetServer*, mg_connection* conn) override {
    nlohmann::json order;
    try {
      order = nlohmann::json::parse(CivetServer::getPostData(conn));
    } catch (const nlohmann::json::parse_error& e) {
      // missed: server-error-for-client-fault bytes after a head that was sent otherwise
      sendError(conn, 500, e.what());
      return true;
    }
    const std::string id = std::to_string(orders.size() + 1);
    orders[id] = order;
    mg_response_header_start(conn, 201);
    mg_response_header_add(conn, "Location", ("/orders/" + id).c_str(), -1);
    mg_response_header_send(conn);
    return true;
  }

  bool handlePut(CivetServer*, mg_connection* conn) override {
    // missed: method-not-allowed-without-allow bytes after a head that was sent otherwise
    sendError(conn, 405, "not here");
    return true;
  }

  bool handlePatch(CivetServer*, mg_connection* conn) override {
    sendHead(conn, 405, "Method Not Allowed", "Allow: GET, POST\r\nContent-Length: 0\r\n");
    return true;
  }

  bool handleDelete(CivetServer*, mg_connection* conn) override {
    sendHead(conn, 405, "Method Not Allowed", "Content-Length: 0\r\n");  // finding: method-not-allowed-without-allow
    return true;
  }
};

class Order : public CivetHandler {
public:
  bool handleGet(CivetServer*, mg_connection* conn) override {
    const mg_request_info* info = mg_get_request_info(conn);
    const auto found = orders.find(info->local_uri);
    if (found == orders.end()) {
      return false;  // the library answers 404
    }
    const char* known = mg_get_header(conn, "If-None-Match");
    if (known != nullptr && std::strcmp(known, "\"1\"") == 0) {
      mg_send_http_error(conn, 304, "%s", "");
      return true;
    }
    sendJson(conn, 200, found->second.dump());
    return true;
  }

  bool handlePut(CivetServer*, mg_connection* conn) override {
    const mg_request_info* info = mg_get_request_info(conn);
    if (info->content_length > 1'000'000) {
      mg_send_http_error(conn, 413, "%s", "too much");
      return true;
    }
    try {
      orders[info->local_uri] = nlohmann::json::parse(contentOf(conn));
    } catch (const nlohmann::json::parse_error& e) {
      sendError(conn, 400, e.what());
      return true;
    }
    mg_printf(conn, "HTTP/1.1 204 No Content\r\n\r\n");
    return true;
  }

  bool handleDelete(CivetServer*, mg_connection* conn) override {
    orders.erase(mg_get_request_info(conn)->local_uri);
    mg_printf(conn,
              "HTTP/1.1 204 No Content\r\n"  // finding: no-content-with-body
              "Content-Type: application/json\r\n\r\n"
              "{\"deleted\": true}");
    return true;
  }

  bool handlePost(CivetServer*, mg_connection* conn) override {
    // finding: redirect-method-ambiguous
    mg_send_http_redirect(conn, "/orders", 302);
    return true;
  }
};

class Guard : public CivetAuthHandler {
  bool authorize(CivetServer*, mg_connection* conn) override {
    const char* credentials = CivetServer::getHeader(conn, "Authorization");
    if (credentials == nullptr) {
      mg_send_digest_access_authentication_request(conn, "shop");
      return false;
    }
    if (std::strcmp(credentials, "Bearer secret") != 0) {
      mg_send_http_error(conn, 401, "%s", "who are you?");  // finding: unauthorized-without-challenge
      return false;
    }
    return true;
  }
};

int page(mg_connection* conn, void*) {
  const char* range = mg_get_header(conn, "Range");
  if (range == nullptr) {
    mg_send_file(conn, "/srv/index.html");
    return 200;
  }
  unsigned long from = 0;
  if (std::sscanf(range, "bytes=%lu-", &from) != 1) {
    // finding: range-not-satisfiable-without-content-range
    mg_send_http_error(conn, 416, "%s", "which part?");
    return 416;
  }
  mg_printf(conn,
            "HTTP/1.1 206 Partial Content\r\n"
            "Content-Type: text/html\r\n"
            "Content-Range: bytes %lu-9/10\r\n"
            "Content-Length: %lu\r\n\r\n",
            from,
            10 - from);
  mg_send_file_body(conn, "/srv/rest.html");
  return 206;
}

int login(mg_connection* conn, void*) {
  const mg_request_info* info = mg_get_request_info(conn);
  if (std::strcmp(info->request_method, "POST") != 0) {
    mg_response_header_start(conn, 405);
    mg_response_header_add_lines(conn, "Allow: POST\r\n");
    mg_response_header_send(conn);
    return 405;
  }
  char user[32];
  const std::string form = contentOf(conn);
  if (mg_get_var(form.data(), form.size(), "user", user, sizeof user) <= 0) {
    mg_send_http_error(conn, 400, "%s", "who?");  // finding: missing-return-after-error
  }
  mg_send_http_redirect(conn, "/orders", 303);
  return 303;
}

int old(mg_connection* conn, void*) {
  mg_printf(conn, "HTTP/1.1 301 Moved Permanently\r\nContent-Length: 0\r\n\r\n");  // finding: redirect-without-location
  return 301;
}

// What the callback gives is for the log.
int logged(mg_connection* conn, void*) {
  mg_send_http_ok(conn, "text/plain", 2);
  mg_write(conn, "ok", 2);
  return 401;
}

int errorPage(mg_connection* conn, int status, const char* text) {
  mg_printf(conn,
            "HTTP/1.1 %d %s\r\nContent-Type: text/html\r\n\r\n<h1>%s</h1>",
            status,
            mg_get_response_code_text(conn, status),
            text);
  return 0;
}

}  // namespace

int main() {
  mg_callbacks callbacks = {};
  callbacks.http_error = errorPage;
  CivetCallbacks all;
  const char* options[] = {"listening_ports", "8080", nullptr};
  CivetServer server(options, &all);
  Orders ordersHandler;
  Order orderHandler;
  Guard guard;
  server.addHandler("/orders", ordersHandler);
  server.addHandler("/orders/*", orderHandler);
  server.addAuthHandler("/private", guard);

  mg_context* context = mg_start(&callbacks, nullptr, options);
  mg_set_request_handler(context, "/", page, nullptr);
  mg_set_request_handler(context, "/login", login, nullptr);
  mg_set_request_handler(context, "/old", old, nullptr);
  mg_set_request_handler(context, "/logged", logged, nullptr);
  std::getchar();
  mg_stop(context);
}
