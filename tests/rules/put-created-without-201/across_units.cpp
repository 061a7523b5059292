// --- store.h
#pragma once
#include <string>
bool noteExists(const std::string& id);
void insertNote(const std::string& id, const std::string& text);
void updateNote(const std::string& id, const std::string& text);
// --- store.cpp
#include "store.h"
#include <map>
static std::map<std::string, std::string> notes;
bool noteExists(const std::string& id) { return notes.count(id) != 0; }
void insertNote(const std::string& id, const std::string& text) { notes.emplace(id, text); }
void updateNote(const std::string& id, const std::string& text) { notes[id] = text; }
// --- main.cpp
#include "store.h"
#include <httplib.h>
int main() {
  httplib::Server server;
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    const std::string id = req.get_param_value("id");
    if (!noteExists(id)) {
      insertNote(id, req.body);
      res.status = 204;  // finding: put-created-without-201
    } else {
      updateNote(id, req.body);
      res.status = 204;
    }
  });
  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string id = req.get_param_value("id");
    if (!noteExists(id)) {
      insertNote(id, req.body);
      res.status = 201;
    } else {
      updateNote(id, req.body);
      res.status = 204;
    }
  });
  server.listen("localhost", 8080);
}
