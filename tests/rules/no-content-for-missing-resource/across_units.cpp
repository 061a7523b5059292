// --- store.h
#pragma once
#include <string>
const std::string* findNote(const std::string& id);
// --- store.cpp
#include "store.h"
#include <map>
static std::map<std::string, std::string> notes;
const std::string* findNote(const std::string& id) {
  const auto it = notes.find(id);
  return it != notes.end() ? &it->second : nullptr;
}
// --- main.cpp
#include "store.h"
#include <httplib.h>
int main() {
  httplib::Server server;
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const std::string* note = findNote(req.get_param_value("id"));
    if (note == nullptr) {
      res.status = 204;  // finding: no-content-for-missing-resource
      return;
    }
    res.set_content(*note, "text/plain");
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string* note = findNote(req.get_param_value("id"));
    if (note == nullptr) {
      res.status = 404;
      return;
    }
    res.set_content(*note, "text/plain");
  });
  server.listen("localhost", 8080);
}
