// Storage of the server's that is full, told as something else.
// --- third_party/pqxx/except.hpp
#pragma once
#include <stdexcept>

namespace pqxx {

struct sql_error : std::runtime_error {
  using std::runtime_error::runtime_error;
};
struct insufficient_resources : sql_error {
  using sql_error::sql_error;
};
struct disk_full : insufficient_resources {
  using insufficient_resources::insufficient_resources;
};

}  // namespace pqxx
// --- files.cpp
#include "third_party/pqxx/except.hpp"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstddef>
#include <string>
#include <system_error>

namespace {

struct StorageFull : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::error_code write(const std::string& content);
int writeAll(const std::string& content);
void insert(const std::string& content);
std::size_t freeSpace();

#define FAIL(response, code, text)                                               \
  do {                                                                           \
    (response).status = (code);                                                  \
    (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json"); \
  } while (false)

}  // namespace

void addFiles(httplib::Server& server) {
  // The test alone says it.
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    const std::error_code ec = write(req.body);
    if (ec == std::errc::no_space_on_device) {
      res.status = 502;  // finding: wrong-status-for-storage-full "no_space_on_device"
      return;
    }
    res.status = 204;
  });

  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (writeAll(req.body) == ENOSPC) {
      res.status = 504;  // finding: wrong-status-for-storage-full
      res.set_content("cannot store it", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.body);
      res.status = 204;
    } catch (const pqxx::disk_full&) {
      res.status = 501;  // finding: wrong-status-for-storage-full "disk_full"
    }
  });

  server.Put("/d", [](const httplib::Request& req, httplib::Response& res) {
    try {
      insert(req.body);
      res.status = 204;
    } catch (const StorageFull& e) {
      res.status = 505;  // finding: wrong-status-for-storage-full "StorageFull"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (freeSpace() < req.body.size()) {
      FAIL(res, 501, "No space left on the disk");  // finding: wrong-status-for-storage-full
      return;
    }
    res.status = 204;
  });

  // The client did nothing wrong.
  server.Put("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (freeSpace() < req.body.size()) {
      res.status = 400;  // finding: client-error-for-server-fault
      res.set_content("disk full", "text/plain");
      return;
    }
    res.status = 204;
  });
}
// --- app.cpp
#include <crow.h>

bool hasSpace();

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g").methods(crow::HTTPMethod::Put)([](const crow::request&) {
    if (!hasSpace()) {
      return crow::response(crow::status::BAD_GATEWAY, "Storage is full");  // finding: wrong-status-for-storage-full
    }
    return crow::response(204);
  });
}
