// The pool throws in one file, the answer is written in another.
// --- pool.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct ServiceUnavailableError : std::runtime_error {
  ServiceUnavailableError() : std::runtime_error("all workers have work") {}
};

std::string work(const std::string& text);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- pool.cpp
#include "pool.h"

int running();

std::string work(const std::string& text) {
  if (running() > 8) {
    throw ServiceUnavailableError();
  }
  return text;
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "pool.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(work(req.body), "text/plain");
    } catch (const ServiceUnavailableError& e) {
      refuse(res, 501, e.what());  // finding: wrong-status-for-overloaded "ServiceUnavailableError"
    }
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(work(req.body), "text/plain");
    } catch (const ServiceUnavailableError& e) {
      refuse(res, 503, e.what());
    }
  });
}
