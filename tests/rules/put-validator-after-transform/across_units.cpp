// The handler is here, and what transforms in another file.
// --- api.cpp
#include "notes.h"

#include <httplib.h>

void addRoutes(httplib::Server& server, Store& store) {
  server.Put("/notes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const std::string text = canonicalForm(req.body);
    store.save(req.path_params.at("id"), text);
    res.set_header("ETag", hashOf(text));  // finding: put-validator-after-transform
    res.status = 204;
  });
  server.Put("/raw/:id", [&](const httplib::Request& req, httplib::Response& res) {
    if (!isWellFormed(req.body)) {
      res.status = 400;
      return;
    }
    store.save(req.path_params.at("id"), req.body);
    res.set_header("ETag", hashOf(req.body));
    res.status = 204;
  });
}
// --- notes.h
#pragma once
#include <string>

struct Store {
  void save(const std::string& id, const std::string& text);
};

std::string canonicalForm(const std::string& text);
bool isWellFormed(const std::string& text);
std::string hashOf(const std::string& text);
// --- notes.cpp
#include "notes.h"

#include <nlohmann/json.hpp>

std::string canonicalForm(const std::string& text) {
  nlohmann::json note = nlohmann::json::parse(text);
  note.erase("draft");
  return note.dump();
}

bool isWellFormed(const std::string& text) {
  return nlohmann::json::accept(text);
}
