// --- notes.h
#pragma once
#include <string>

namespace notes {
void addNote(const std::string& text);
int place(const std::string& text);
}
// --- notes.cpp
#include "notes.h"
#include <vector>

namespace notes {
static std::vector<std::string> all;
void addNote(const std::string& text) { all.push_back(text); }
int place(const std::string& text) { return static_cast<int>(text.size()); }
}
// --- main.cpp
#include "notes.h"
#include <httplib.h>

int main() {
  httplib::Server server;
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    notes::addNote(req.body);
    res.set_redirect("/notes/all", 307);  // finding: post-redirect-get-with-307
  });
  server.Post("/places", [](const httplib::Request& req, httplib::Response& res) {
    notes::place(req.body);
    res.set_redirect("/notes/all", 307);
  });
  server.listen("localhost", 8080);
}
