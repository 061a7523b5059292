// --- jobs.h
#pragma once
#include <string>
void enqueueJob(const std::string& text);
// --- jobs.cpp
#include "jobs.h"
#include <queue>
static std::queue<std::string> jobs;
void enqueueJob(const std::string& text) { jobs.push(text); }
// --- main.cpp
#include "jobs.h"
#include <httplib.h>
int main() {
  httplib::Server server;
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    enqueueJob(req.body);
    res.status = 200;  // finding: async-work-with-200
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    enqueueJob(req.body);
    res.status = 202;
  });
  server.listen("localhost", 8080);
}
