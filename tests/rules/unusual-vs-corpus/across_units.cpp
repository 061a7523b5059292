// The store is in another file.
// --- api.cpp
#include "store.h"

#include <httplib.h>

void addRoutes(httplib::Server& server) {
  server.Get("/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(loadNote(req.path_params.at("id")), "text/plain");
    } catch (const NoteNotFound&) {
      res.status = 410;  // finding: unusual-vs-corpus
    }
  });
  server.Get("/pages/:id", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(loadNote(req.path_params.at("id")), "text/plain");
    } catch (const NoteNotFound&) {
      res.status = 404;
    }
  });
}
// --- store.h
#pragma once
#include <string>

struct NoteNotFound {
  std::string id;
};

std::string loadNote(const std::string& id);
// --- store.cpp
#include "store.h"

std::string loadNote(const std::string& id) {
  if (id.empty()) {
    throw NoteNotFound{id};
  }
  return "note";
}
