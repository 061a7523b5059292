// Cases that run on, on purpose or without harm.
#include <stdexcept>
#include <string>

#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

namespace {

enum class Problem { None, Missing, Locked, Broken };

Problem find(const std::string& id);
int statusFor(Problem problem);
void count(Problem problem);

}  // namespace

void addRoutes(httplib::Server& server) {
  // The attribute.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing:
      res.status = 404;
      [[fallthrough]];
    default:
      res.status = 500;
    }
  });

  // The attribute in a branch.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing: {
      res.status = 404;
      if (req.has_param("q")) {
        break;
      }
      [[fallthrough]];
    }
    default:
      res.status = 500;
    }
  });

  // A comment, as older code has it.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing:
      res.status = 404;
      // falls through
    case Problem::Locked:
      res.status = 423;
      break;
    default: {
      res.status = 500;
    }
    }
  });
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing: {
      res.status = 404;
      /* FALLTHRU */
    }
    default:
      res.status = 500;
    }
  });

  // Cases that share their end.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing:
    case Problem::Locked:
      res.status = 409;
      break;
    case Problem::Broken:
      res.status = 500;
    case Problem::None:
      count(Problem::None);
      res.set_content("done", "text/plain");
    }
  });

  // The same one.
  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing:
      res.status = 500;
    default:
      res.status = 500;
    }
  });

  // A default before the switch, and a status code after it.
  server.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 500;
    switch (find(req.path)) {
    case Problem::None:
      res.status = 200;
      break;
    default:
      res.status = 404;
    }
    if (req.has_param("strict")) {
      res.status = 422;
    }
  });

  // Left by return and throw.
  server.Get("/h", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing:
      res.status = 404;
      return;
    case Problem::Locked:
      res.status = 423;
      throw std::runtime_error("locked");
    default:
      res.status = 500;
    }
  });

  // A switch within a loop: continue leaves it too.
  server.Get("/i", [](const httplib::Request& req, httplib::Response& res) {
    for (const char c : req.path) {
      switch (c) {
      case 'a':
        res.status = 404;
        continue;
      case 'b':
        res.status = 500;
        break;
      }
    }
  });

  // Computed.
  server.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing:
      res.status = statusFor(Problem::Missing);
    default:
      res.status = 500;
    }
  });
}
