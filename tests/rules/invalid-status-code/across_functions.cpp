// Numbers that travel through functions and files before they are sent.
// --- codes.h
#pragma once
#include <string>

#include <httplib.h>

enum class Outcome { Fine, Rejected, Broken };

struct Failure {
  int code;
  std::string text;
};

int numberOf(Outcome outcome);
int statusOf(Outcome outcome);
bool validate(const httplib::Request& req, httplib::Response& res);
void answer(httplib::Response& res, int status);
void answerFailure(httplib::Response& res, const Failure& failure);
// --- codes.cpp
#include "codes.h"

// The numbers of the application.
int numberOf(Outcome outcome) {
  switch (outcome) {
  case Outcome::Fine: return 0;  // finding: invalid-status-code
  case Outcome::Rejected: return 2001;  // finding: invalid-status-code
  case Outcome::Broken: return 5001;  // finding: invalid-status-code
  }
  return 500;
}

int statusOf(Outcome outcome) {
  switch (outcome) {
  case Outcome::Fine: return 200;
  case Outcome::Rejected: return 400;
  case Outcome::Broken: return 500;
  }
  return 500;
}

bool validate(const httplib::Request& req, httplib::Response& res) {
  if (req.body.empty()) {
    answer(res, 40);  // finding: invalid-status-code
    return false;
  }
  return true;
}

void answer(httplib::Response& res, int status) { res.status = status; }

// Below 100 it is a number of the application.
void answerFailure(httplib::Response& res, const Failure& failure) {
  if (failure.code < 100) {
    answer(res, 500);
  } else {
    answer(res, failure.code);
  }
}
// --- routes.cpp
#include "codes.h"

Outcome run(const std::string& body);

void registerRuns(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    answer(res, numberOf(run(req.body)));
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    answer(res, statusOf(run(req.body)));
  });

  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!validate(req, res)) {
      return;
    }
    answer(res, 200);
  });

  svr.Post("/d", [](const httplib::Request&, httplib::Response& res) {
    answerFailure(res, {7, "seven"});
  });

  svr.Post("/e", [](const httplib::Request&, httplib::Response& res) {
    answerFailure(res, {7000, "many"});  // finding: invalid-status-code
  });
}
