// Comments that agree with the code, or that say nothing of it.
#include <httplib.h>
#include <string>

namespace {

bool store(const std::string& note);
int computed(const std::string& note);

/// @response 201 it is stored
/// @response 400 it has no title
void addNote(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("title")) {
    res.status = 400;
    return;
  }
  // Faults of the server are seldom described.
  if (!store(req.body)) {
    res.status = 500;
    return;
  }
  res.set_header("Location", "/notes/1");
  res.status = 201;
}

/// Errors are described once for the whole API.
/// @response 200 the note
void showNote(const httplib::Request& req, httplib::Response& res) {
  if (!store(req.path)) {
    res.status = 404;
    return;
  }
  res.status = 200;
}

/// Takes up to 404 notes; see @responses and @retvalue 500, and mail to notes@response.example.
void plain(const httplib::Request&, httplib::Response& res) {
  res.status = 202;
}

/// @retval 0 it worked
/// @return 12 where nothing was found
void numbers(const httplib::Request&, httplib::Response& res) {
  res.status = 204;
}

/// @response 200 whatever it is
void dynamic(const httplib::Request& req, httplib::Response& res) {
  res.status = computed(req.body);
}

/// @response 200 the framework's own
void byDefault(const httplib::Request&, httplib::Response& res) {
  res.set_content("hello", "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Post("/notes", addNote);
  server.Get("/notes/:id", showNote);
  server.Get("/plain", plain);
  server.Get("/numbers", numbers);
  server.Get("/dynamic", dynamic);
  server.Get("/default", byDefault);
}
