// An exception for the mismatch, thrown in one file and answered in another.
// --- notes.h
#pragma once
#include <string>

#include <httplib.h>

std::string tagOf(const std::string& id);
bool holds(const httplib::Request& req, const std::string& id);
void answerMismatch(httplib::Response& res);
// --- notes.cpp
#include "notes.h"

bool holds(const httplib::Request& req, const std::string& id) {
  return !req.has_header("If-Match") || req.get_header_value("If-Match") == tagOf(id);
}

void answerMismatch(httplib::Response& res) {
  res.status = 409;  // finding: conflict-for-precondition
  res.set_content("changed meanwhile", "text/plain");
}
// --- routes.cpp
#include "notes.h"

void registerNotes(httplib::Server& svr) {
  svr.Put("/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != tagOf(req.path_params.at("id"))) {
      answerMismatch(res);
      return;
    }
    res.status = 204;
  });
}
