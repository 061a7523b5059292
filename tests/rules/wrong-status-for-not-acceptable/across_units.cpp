// The negotiation throws in one file, the answer is written in another.
// --- negotiation.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct NotAcceptableError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string typeFor(const httplib::Request& req);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- negotiation.cpp
#include "negotiation.h"

std::string typeFor(const httplib::Request& req) {
  if (req.get_header_value("Accept") != "text/plain") {
    throw NotAcceptableError("text only");
  }
  return "text/plain";
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "negotiation.h"

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content("a", typeFor(req).c_str());
    } catch (const NotAcceptableError& e) {
      refuse(res, 415, e.what());  // finding: wrong-status-for-not-acceptable "NotAcceptableError"
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content("b", typeFor(req).c_str());
    } catch (const NotAcceptableError& e) {
      refuse(res, 406, e.what());
    }
  });
}
