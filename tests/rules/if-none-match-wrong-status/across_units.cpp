// Who compares stands in another file than who answers.
// --- pages.h
#pragma once
#include <string>

#include <httplib.h>

std::string tagOf(const std::string& path);
void answer(const httplib::Request& req, httplib::Response& res, int fresh);
// --- pages.cpp
#include "pages.h"

void answer(const httplib::Request& req, httplib::Response& res, int fresh) {
  const std::string tag = tagOf(req.path);
  res.set_header("ETag", tag);
  if (req.get_header_value("If-None-Match") == tag) {
    res.status = fresh;
    return;
  }
  res.set_content("page", "text/html");
}
// --- routes.cpp
#include "pages.h"

void registerPages(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    answer(req, res, 200);  // finding: if-none-match-wrong-status
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    answer(req, res, 304);
  });
}
