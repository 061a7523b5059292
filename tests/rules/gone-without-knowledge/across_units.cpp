// Who answers stands in another file than who looks up.
// --- answers.h
#pragma once
#include <httplib.h>

void nothingThere(httplib::Response& res);
// --- answers.cpp
#include "answers.h"

void nothingThere(httplib::Response& res) {
  res.status = 410;  // finding: gone-without-knowledge
}
// --- routes.cpp
#include <map>
#include <string>

#include "answers.h"

std::map<std::string, std::string> notes;

void registerNotes(httplib::Server& svr) {
  svr.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (notes.find(req.get_param_value("name")) == notes.end()) {
      nothingThere(res);
      return;
    }
    res.status = 204;
  });
}
