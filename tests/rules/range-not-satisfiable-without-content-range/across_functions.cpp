// Ranges are checked in one file and answered in another.
// --- range.h
#pragma once
#include <string>

#include <httplib.h>

enum class RangeState { Fine, Malformed, BehindEnd };

RangeState inspect(const httplib::Request& req, std::size_t size);
int statusOf(RangeState state);
bool checkRange(const httplib::Request& req, httplib::Response& res, std::size_t size);
bool checkRangeSilently(const httplib::Request& req, httplib::Response& res, std::size_t size);
void answer(httplib::Response& res, int status);
void addSize(httplib::Response& res, std::size_t size);
// --- range.cpp
#include "range.h"

int statusOf(RangeState state) {
  switch (state) {
  case RangeState::Fine: return 200;
  case RangeState::Malformed: return 400;
  case RangeState::BehindEnd: return 416;  // finding: range-not-satisfiable-without-content-range
  }
  return 500;
}

bool checkRange(const httplib::Request& req, httplib::Response& res, std::size_t size) {
  if (inspect(req, size) == RangeState::BehindEnd) {
    answer(res, 416);
    addSize(res, size);
    return false;
  }
  return true;
}

bool checkRangeSilently(const httplib::Request& req, httplib::Response& res, std::size_t size) {
  if (inspect(req, size) == RangeState::BehindEnd) {
    answer(res, 416);  // finding: range-not-satisfiable-without-content-range
    return false;
  }
  return true;
}

void answer(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("", "text/plain");
}

void addSize(httplib::Response& res, std::size_t size) {
  res.set_header("Content-Range", "bytes */" + std::to_string(size));
}
// --- routes.cpp
#include "range.h"

void registerFiles(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkRange(req, res, 100)) {
      return;
    }
    res.set_content("a", "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!checkRangeSilently(req, res, 100)) {
      return;
    }
    res.set_content("b", "text/plain");
  });

  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    answer(res, statusOf(inspect(req, 100)));
  });

  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    addSize(res, 100);
    answer(res, statusOf(inspect(req, 100)));
  });

  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    answer(res, 416);  // finding: range-not-satisfiable-without-content-range
  });
}
