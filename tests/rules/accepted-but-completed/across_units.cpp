// --- notes.h
#pragma once
#include <string>
void saveNote(const std::string& text);
// --- notes.cpp
#include "notes.h"
static std::string last;
void saveNote(const std::string& text) { last = text; }
// --- main.cpp
#include "notes.h"
#include <httplib.h>
int main() {
  httplib::Server server;
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.status = 202;  // finding: accepted-but-completed
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.status = 204;
  });
  server.listen("localhost", 8080);
}
