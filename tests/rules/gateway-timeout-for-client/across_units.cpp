// Who reads stands in another file than who answers.
// --- read.h
#pragma once
#include <string>

#include <httplib.h>

std::string readContent(const std::string& body);
bool readInto(const httplib::Request& req, httplib::Response& res, std::string& text);
// --- read.cpp
#include "read.h"

#include <Poco/Exception.h>

bool readInto(const httplib::Request& req, httplib::Response& res, std::string& text) {
  try {
    text = readContent(req.body);
    return true;
  } catch (const Poco::TimeoutException&) {
    res.status = 504;  // finding: gateway-timeout-for-client
    return false;
  }
}
// --- routes.cpp
#include "read.h"

void registerReading(httplib::Server& svr) {
  svr.Post("/texts", [](const httplib::Request& req, httplib::Response& res) {
    std::string text;
    if (readInto(req, res, text)) {
      res.set_content(text, "text/plain");
    }
  });
}
