// Codes that are right too, and storage that is the client's.
#include <crow.h>
#include <httplib.h>

#include <cerrno>
#include <map>
#include <string>
#include <system_error>

namespace {

struct Locker {
  bool full() const;
};

std::map<std::string, Locker> lockers;

std::error_code write(const std::string& content);
bool fits(const std::string& disk, const std::string& content);
bool hasSpace();

}  // namespace

void addFiles(httplib::Server& server) {
  server.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (write(req.body) == std::errc::no_space_on_device) {
      res.status = 507;
      return;
    }
    res.status = 204;
  });
  server.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (write(req.body) == std::errc::no_space_on_device) {
      res.status = 503;
      return;
    }
    res.status = 204;
  });
  server.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (write(req.body) == std::errc::no_space_on_device) {
      res.status = 500;
      res.set_content("no space left on device", "text/plain");
      return;
    }
    res.status = 204;
  });
  server.Put("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasSpace()) {
      res.status = 413;
      res.set_content("disk is full", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The same shape, with a code that is wrong.
  server.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (write(req.body) == std::errc::no_space_on_device) {
      res.status = 404;  // finding: client-error-for-server-fault
      return;
    }
    res.status = 204;
  });

  // The client's own disk, a resource as others are.
  server.Put(R"(/disks/(.*)/files)", [](const httplib::Request& req, httplib::Response& res) {
    if (!fits(req.matches[1], req.body)) {
      res.status = 409;
      res.set_content("your disk is full", "text/plain");
      return;
    }
    res.status = 204;
  });

  // A locker of a station.
  server.Put(R"(/lockers/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (lockers[req.matches[1]].full()) {
      res.status = 422;
      res.set_content("locker is full", "text/plain");
      return;
    }
    res.status = 204;
  });

  // Another error of the same list.
  server.Get(R"(/files/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (write(req.path) == std::errc::no_such_file_or_directory) {
      res.status = 404;
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/f").methods(crow::HTTPMethod::Put)([](const crow::request&) {
    if (!hasSpace()) {
      return crow::response(502, "the printer has no paper left");
    }
    return crow::response(204);
  });
}
