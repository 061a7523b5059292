// --- books.h
#pragma once
#include <string>
std::string createBook(const std::string& body);
// --- books.cpp
#include "books.h"
#include <vector>
static std::vector<std::string> books;
std::string createBook(const std::string& body) {
  books.push_back(body);
  return "1";
}
// --- main.cpp
#include "books.h"
#include <httplib.h>
int main() {
  httplib::Server server;
  server.Post("/books", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(createBook(req.body), "text/plain");
    res.status = 200;  // finding: post-created-with-200
  });
  server.Post("/v2/books", [](const httplib::Request& req, httplib::Response& res) {
    res.set_header("Location", "/books/" + createBook(req.body));
    res.status = 201;
  });
  server.listen("localhost", 8080);
}
