// Who answers stands in another file than who catches.
// --- load.h
#pragma once
#include <string>

#include <httplib.h>

std::string load(const std::string& name);
void loadInto(const httplib::Request& req, httplib::Response& res);
// --- load.cpp
#include <exception>

#include "load.h"

void loadInto(const httplib::Request& req, httplib::Response& res) {
  try {
    res.set_content(load(req.get_param_value("name")), "text/plain");
  } catch (const std::exception& e) {
    res.status = 500;
    res.set_content(e.what(), "text/plain");  // finding: internal-detail-in-5xx
  }
}
// --- routes.cpp
#include "load.h"

void registerNotes(httplib::Server& svr) {
  svr.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    loadInto(req, res);
  });
}
