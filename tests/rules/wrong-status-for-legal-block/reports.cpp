// What is withheld for legal reasons, told as something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <map>
#include <stdexcept>
#include <string>

namespace {

struct LegalReasons : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Film {
  bool dmca = false;
  std::string title;
};

std::map<std::string, Film> films;

std::string play(const std::string& path);
bool isBlockedIn(const std::string& country, const std::string& path);

#define FAIL(response, code, text)                                               \
  do {                                                                           \
    (response).status = (code);                                                  \
    (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json"); \
  } while (false)

}  // namespace

void addFilms(httplib::Server& server) {
  // The test alone says it.
  server.Get(R"(/films/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const Film& film = films[req.matches[1]];
    if (film.dmca) {
      res.status = 401;  // finding: wrong-status-for-legal-block "film.dmca"
      return;
    }
    res.set_content(film.title, "text/plain");
  });

  server.Get(R"(/songs/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn(req.get_header_value("X-Country"), req.path)) {
      res.status = 406;  // finding: wrong-status-for-legal-block "legal reasons"
      res.set_content("Unavailable for legal reasons", "text/plain");
      return;
    }
    res.set_content("song", "text/plain");
  });

  server.Get(R"(/books/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(play(req.path), "text/plain");
    } catch (const LegalReasons& e) {
      res.status = 409;  // finding: wrong-status-for-legal-block "LegalReasons"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Get(R"(/news/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn("DE", req.path)) {
      FAIL(res, 402, "removed by court order");  // finding: wrong-status-for-legal-block
      return;
    }
    res.set_content("news", "text/plain");
  });

  // Nothing is broken.
  server.Get(R"(/maps/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (isBlockedIn("FR", req.path)) {
      res.status = 503;  // finding: server-error-for-client-fault
      res.set_content("withheld for legal reasons", "text/plain");
      return;
    }
    res.set_content("map", "text/plain");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/pictures/<string>")([](const std::string& name) {
    if (isBlockedIn("US", name)) {
      return crow::response(crow::status::NOT_ACCEPTABLE, "Taken down after a DMCA notice");  // finding: wrong-status-for-legal-block
    }
    return crow::response(name);
  });
}
