// Comments that say something else than the code does.
#include <httplib.h>
#include <string>

namespace {

bool store(const std::string& note);

/**
 * Stores a note.
 *
 * @response 200 it is stored
 * @response 400 it has no title
 */
void addNote(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("title")) {
    res.status = 422;  // finding: endpoint-info-mismatch "sends 422"
    return;
  }
  store(req.body);
  res.set_header("Location", "/notes/1");
  res.status = 201;  // finding: endpoint-info-mismatch "names 200 (OK), 400 (Bad Request) only"
}

/// \retval 204 it is removed
/// \retval 404 there is none
void removePage(const httplib::Request& req, httplib::Response& res);

void removePage(const httplib::Request& req, httplib::Response& res) {
  if (!store(req.path)) {
    res.status = 404;
    return;
  }
  if (req.has_header("X-Locked")) {
    res.status = 423;  // finding: endpoint-info-mismatch "423"
    return;
  }
  res.status = 200;  // finding: endpoint-info-mismatch
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Post("/notes", addNote);
  server.Delete("/pages", removePage);
}
