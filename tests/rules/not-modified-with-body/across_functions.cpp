// Validators are compared in one file, content is written in another.
// --- caching.h
#pragma once
#include <string>

#include <httplib.h>

struct Page {
  std::string tag;
  std::string html;
};

bool isFresh(const httplib::Request& req, const Page& page);
bool answerFresh(const httplib::Request& req, httplib::Response& res, const Page& page);
int statusFor(const httplib::Request& req, const Page& page);
void writePage(httplib::Response& res, const Page& page);

// Wraps a handler that writes the whole page: too late to take it back.
template <typename Handler> auto cached(Handler handler) {
  return [handler](const httplib::Request& req, httplib::Response& res) {
    handler(req, res);
    if (req.get_header_value("If-None-Match") == res.get_header_value("ETag")) {
      res.status = 304;  // finding: not-modified-with-body
    }
  };
}
// --- caching.cpp
#include "caching.h"

bool isFresh(const httplib::Request& req, const Page& page) {
  return req.get_header_value("If-None-Match") == page.tag;
}

bool answerFresh(const httplib::Request& req, httplib::Response& res, const Page& page) {
  if (!isFresh(req, page)) {
    return false;
  }
  res.status = 304;  // finding: not-modified-with-body
  return true;
}

int statusFor(const httplib::Request& req, const Page& page) {
  if (isFresh(req, page)) {
    return 304;  // finding: not-modified-with-body
  }
  return 200;
}

void writePage(httplib::Response& res, const Page& page) {
  res.set_header("ETag", page.tag);
  res.set_content("<html>" + page.html + "</html>", "text/html");
}
// --- pages.cpp
#include "caching.h"

Page load(const std::string& name);

void registerPages(httplib::Server& svr) {
  // Right: leaves when the check has answered.
  svr.Get("/right", [](const httplib::Request& req, httplib::Response& res) {
    const Page page = load("right");
    if (answerFresh(req, res, page)) {
      return;
    }
    writePage(res, page);
  });

  // Forgets to leave.
  svr.Get("/wrong", [](const httplib::Request& req, httplib::Response& res) {
    const Page page = load("wrong");
    answerFresh(req, res, page);
    writePage(res, page);
  });

  // The status code comes from a function, the content is written in any case.
  svr.Get("/mapped", [](const httplib::Request& req, httplib::Response& res) {
    const Page page = load("mapped");
    res.status = statusFor(req, page);
    writePage(res, page);
  });

  svr.Get("/wrapped", cached([](const httplib::Request&, httplib::Response& res) {
    writePage(res, load("wrapped"));
  }));
}
