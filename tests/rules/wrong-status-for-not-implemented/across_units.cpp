// What is not implemented throws in one file, the answer is written in another.
// --- shapes.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

class Unimplemented : public std::logic_error {
public:
  using std::logic_error::logic_error;
};

std::string draw(const std::string& shape);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- shapes.cpp
#include "shapes.h"

std::string draw(const std::string& shape) {
  if (shape != "circle") {
    throw Unimplemented("circles only");
  }
  return "o";
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "shapes.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(draw(req.body), "text/plain");
    } catch (const Unimplemented& e) {
      refuse(res, 504, e.what());  // finding: wrong-status-for-not-implemented "Unimplemented"
    }
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(draw(req.body), "text/plain");
    } catch (const Unimplemented& e) {
      refuse(res, 501, e.what());
    }
  });
}
