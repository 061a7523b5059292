// The comment stands at the declaration, in a header.
// --- api.cpp
#include "notes.h"

void addNote(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("title")) {
    refuse(res);
    return;
  }
  res.status = 204;  // finding: endpoint-info-mismatch "names 201 (Created), 400 (Bad Request) only"
}

void showNote(const httplib::Request&, httplib::Response& res) {
  res.status = 204;
}

void addRoutes(httplib::Server& server) {
  server.Post("/notes", addNote);
  server.Get("/notes", showNote);
}
// --- notes.h
#pragma once
#include <httplib.h>

/// Stores a note.
/// @response 201 it is stored
/// @response 400 it has no title
void addNote(const httplib::Request& req, httplib::Response& res);

/// Shows it.
/// @response 204 always
void showNote(const httplib::Request& req, httplib::Response& res);

void refuse(httplib::Response& res);
// --- refuse.cpp
#include "notes.h"

void refuse(httplib::Response& res) {
  res.status = 400;
}
