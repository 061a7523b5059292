// Codes of one's own that travel through functions and files.
// --- errors.h
#pragma once
#include <exception>
#include <string>

#include <httplib.h>

enum class Fault { None, Expired, Busy };

class ApiError : public std::exception {
 public:
  explicit ApiError(int status) : status_(status) {}
  int status() const { return status_; }

 private:
  int status_;
};

int statusOf(Fault fault);
void answer(httplib::Response& res, int status);
void answerText(httplib::Response& res, int status, const std::string& text);
bool checkToken(const httplib::Request& req, httplib::Response& res);
// --- errors.cpp
#include "errors.h"

int statusOf(Fault fault) {
  switch (fault) {
  case Fault::None: return 200;
  case Fault::Expired: return 419;  // finding: unregistered-status
  case Fault::Busy: return 503;
  }
  return 500;
}

void answer(httplib::Response& res, int status) { answerText(res, status, ""); }

void answerText(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool checkToken(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_header("Authorization")) {
    answer(res, 499);  // finding: unregistered-status
    return false;
  }
  return true;
}
// --- routes.cpp
#include "errors.h"

Fault run(const std::string& body);

void registerErrors(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    answer(res, statusOf(run(req.body)));
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkToken(req, res)) {
      return;
    }
    answer(res, 200);
  });

  // The constant stands here.
  svr.Post("/c", [](const httplib::Request&, httplib::Response& res) {
    answerText(res, 460, "closed");  // finding: unregistered-status
  });

  // Carried by an exception.
  svr.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (req.body.empty()) {
        throw ApiError(494);  // finding: unregistered-status
      }
      answer(res, 200);
    } catch (const ApiError& e) {
      answer(res, e.status());
    }
  });
}
