// Another server did not answer in time, told as something that this one lacks.
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

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

struct GatewayTimeout : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string fetch(const std::string& path);
bool ask(std::string& out);

#define FAIL(response, code, text)                                               \
  do {                                                                           \
    (response).status = (code);                                                  \
    (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json"); \
  } while (false)

}  // namespace

void addPages(httplib::Server& server, CURL* handle) {
  // The test alone says it.
  server.Get("/a", [=](const httplib::Request&, httplib::Response& res) {
    const CURLcode code = curl_easy_perform(handle);
    if (code == CURLE_OPERATION_TIMEDOUT) {
      res.status = 501;  // finding: wrong-status-for-upstream-timeout "CURLE_OPERATION_TIMEDOUT"
      return;
    }
    res.set_content("a", "text/plain");
  });

  server.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(fetch("/b"), "text/plain");
    } catch (const GatewayTimeout& e) {
      res.status = 505;  // finding: wrong-status-for-upstream-timeout "GatewayTimeout"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    std::string text;
    if (!ask(text)) {
      FAIL(res, 507, "upstream timed out");  // finding: wrong-status-for-upstream-timeout
      return;
    }
    res.set_content(text, "text/plain");
  });

  // 408 speaks of the request.
  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    std::string text;
    if (!ask(text)) {
      res.status = 408;  // finding: client-error-for-server-fault
      res.set_content("backend timed out", "text/plain");
      return;
    }
    res.set_content(text, "text/plain");
  });

  server.Get("/e", [=](const httplib::Request&, httplib::Response& res) {
    switch (curl_easy_perform(handle)) {
    case CURLE_OK: res.set_content("e", "text/plain"); break;
    case CURLE_OPERATION_TIMEDOUT:
      res.status = 404;  // finding: client-error-for-server-fault
      res.set_content("gateway timeout", "text/plain");
      break;
    default: res.status = 502; break;
    }
  });
}
// --- app.cpp
#include <crow.h>

#include <string>

bool askAgain(std::string& out);

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g")([] {
    std::string text;
    if (!askAgain(text)) {
      return crow::response(crow::status::NOT_IMPLEMENTED, "Gateway Timeout");  // finding: wrong-status-for-upstream-timeout
    }
    return crow::response(text);
  });
}
