// Code that is reached, or that only the compiler wants.
#include <cstdlib>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool isKnown(const std::string& id);
void perhapsFatal(const std::string& text);

#define UNREACHABLE_500(res) \
  return;                    \
  (res).status = 500

#ifdef WITH_TEAPOT
constexpr bool WithTeapot = true;
#else
constexpr bool WithTeapot = false;
#endif

int statusOf(int kind) {
  switch (kind) {
  case 0: return 200;
  case 1: return 404;
  default: throw std::logic_error("no such kind");
  }
  return 500;
}

int statusOfText(const std::string& text) {
  if (text.empty()) {
    return 400;
  }
  std::abort();
  return 500;
}

}  // namespace

void addRoutes(httplib::Server& server) {
  // After a branch that leaves.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (isKnown(req.path)) {
      return;
    }
    res.status = 404;
  });

  // The function may return.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    perhapsFatal(req.path);
    res.status = 404;
  });

  // One branch goes on.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.path.empty()) {
      return;
    } else if (!isKnown(req.path)) {
      res.set_content("?", "text/plain");
    } else {
      return;
    }
    res.status = 404;
  });

  // A jump leads there.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.path)) {
      goto missing;
    }
    res.set_content("known", "text/plain");
    return;
  missing:
    res.status = 404;
  });

  // Another section of the switch.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    switch (req.path.size()) {
    case 0: return;
    case 1: res.status = 404; break;
    default: res.status = 500;
    }
  });

  // Switched off in this build, a macro, and helpers.
  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (WithTeapot) {
      res.status = 418;
      return;
    }
    if (false) {
      res.status = 500;
    }
    if (req.path.empty()) {
      UNREACHABLE_500(res);
    }
    res.status = statusOf(static_cast<int>(req.path.size()));
  });
  server.Get("/g", [](const httplib::Request& req, httplib::Response& res) { res.status = statusOfText(req.path); });

  // A success that is never sent is no error status code.
  server.Get("/h", [](const httplib::Request&, httplib::Response& res) {
    return;
    res.status = 204;
  });
}

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](const std::string& id) {
    if (isKnown(id)) {
      return crow::response("here");
    }
    return crow::response(404);
  });
}
