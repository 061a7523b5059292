// Codes that are right too, and what else may take too long.
// --- third_party/curl/curl.h
#pragma once

extern "C" {
typedef void CURL;
typedef enum {
  CURLE_OK = 0,
  CURLE_COULDNT_RESOLVE_HOST = 6,
  CURLE_COULDNT_CONNECT = 7,
  CURLE_OPERATION_TIMEDOUT = 28
} CURLcode;
CURL* curl_easy_init(void);
CURLcode curl_easy_perform(CURL* handle);
void curl_easy_cleanup(CURL* handle);
}
// --- pages.cpp
#include "third_party/curl/curl.h"

#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

bool ask(std::string& out);
bool isValidTimeout(const std::string& text);
bool receive(const std::string& upload);
CURL* handleFor(const std::string& url);

}  // namespace

void addPages(httplib::Server& server, CURL* handle) {
  server.Get("/a", [=](const httplib::Request&, httplib::Response& res) {
    if (curl_easy_perform(handle) == CURLE_OPERATION_TIMEDOUT) {
      res.status = 504;
      return;
    }
    res.set_content("a", "text/plain");
  });
  server.Get("/b", [=](const httplib::Request&, httplib::Response& res) {
    if (curl_easy_perform(handle) == CURLE_OPERATION_TIMEDOUT) {
      res.status = 503;
      return;
    }
    res.set_content("b", "text/plain");
  });
  server.Get("/c", [=](const httplib::Request&, httplib::Response& res) {
    if (curl_easy_perform(handle) == CURLE_OPERATION_TIMEDOUT) {
      res.status = 500;
      res.set_content("upstream timeout", "text/plain");
      return;
    }
    res.set_content("c", "text/plain");
  });

  // The same shape, with the one code that is wrong.
  server.Get("/d", [=](const httplib::Request&, httplib::Response& res) {
    if (curl_easy_perform(handle) == CURLE_OPERATION_TIMEDOUT) {
      res.status = 400;  // finding: client-error-for-server-fault
      return;
    }
    res.set_content("d", "text/plain");
  });

  // A setting of the client's that is called so.
  server.Put("/timeout", [](const httplib::Request& req, httplib::Response& res) {
    if (!isValidTimeout(req.body)) {
      res.status = 422;
      res.set_content("backend timeout must be a number", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The client's own server.
  server.Post("/probes", [](const httplib::Request& req, httplib::Response& res) {
    if (curl_easy_perform(handleFor(req.body)) == CURLE_OPERATION_TIMEDOUT) {
      res.status = 422;
      res.set_content("that server does not answer", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The request itself is slow.
  server.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!receive(req.body)) {
      res.status = 408;
      res.set_content("timeout while reading request", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/f")([] {
    std::string text;
    if (!ask(text)) {
      return crow::response(409, "the game has timed out");
    }
    return crow::response(text);
  });
}
