// Codes that are right too, and papers of the law that are data.
#include <crow.h>
#include <httplib.h>

#include <map>
#include <string>

namespace {

std::map<std::string, std::string> notices;

bool isBlockedIn(const std::string& country, const std::string& path);
bool isSigned(const std::string& notice);

}  // namespace

void addFilms(httplib::Server& server) {
  server.Get(R"(/a/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn("DE", req.path)) {
      res.status = 451;
      res.set_header("Link", "<https://example.com/law>; rel=\"blocked-by\"");
      res.set_content("unavailable for legal reasons", "text/plain");
      return;
    }
    res.set_content("a", "text/plain");
  });
  server.Get(R"(/b/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn("DE", req.path)) {
      res.status = 403;
      res.set_content("unavailable for legal reasons", "text/plain");
      return;
    }
    res.set_content("b", "text/plain");
  });
  server.Get(R"(/c/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn("DE", req.path)) {
      res.status = 404;
      res.set_content("removed by court order", "text/plain");
      return;
    }
    res.set_content("c", "text/plain");
  });
  server.Get(R"(/d/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn("DE", req.path)) {
      res.status = 410;
      res.set_content("taken down after a DMCA notice", "text/plain");
      return;
    }
    res.set_content("d", "text/plain");
  });

  // The notice is what is sent.
  server.Post("/notices", [](const httplib::Request& req, httplib::Response& res) {
    if (!isSigned(req.body)) {
      res.status = 422;
      res.set_content("the DMCA notice is not signed", "text/plain");
      return;
    }
    res.status = 204;
  });
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (notices.count(req.body) > 0) {
      res.status = 409;
      res.set_content("a court order of that number is there", "text/plain");
      return;
    }
    res.status = 204;
  });

  // A move of a game.
  server.Post("/moves", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 4) {
      res.status = 422;
      res.set_content("not a legal move", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn(req.get_header_value("X-Country"), "e")) {
      res.status = 503;
      res.set_content("blocked while we upgrade", "text/plain");
      return;
    }
    res.set_content("e", "text/plain");
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("unavailable for legal reasons", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/f")([](const crow::request& req) {
    if (isBlockedIn(req.remote_ip_address, "f")) {
      return crow::response(409, "the account is blocked");
    }
    return crow::response("f");
  });
}
