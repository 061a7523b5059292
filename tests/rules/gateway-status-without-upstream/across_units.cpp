// Who answers stands in another file than who looks up.
// --- notes.h
#pragma once
#include <map>
#include <string>

#include <httplib.h>

extern std::map<std::string, std::string> notes;
void unavailable(httplib::Response& res);
// --- notes.cpp
#include "notes.h"

std::map<std::string, std::string> notes;

void unavailable(httplib::Response& res) {
  res.status = 502;  // finding: gateway-status-without-upstream
}
// --- routes.cpp
#include "notes.h"

void registerNotes(httplib::Server& svr) {
  svr.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      unavailable(res);
      return;
    }
    res.set_content(note->second, "text/plain");
  });
}
