// A precondition that does not hold, and what is answered.
#include <ctime>
#include <map>
#include <string>

#include <httplib.h>

struct Note {
  std::string text;
  std::string etag;
  std::time_t modified = 0;
};

std::map<std::string, Note> notes;
std::string etagOf(const std::string& text);
std::time_t parseDate(const std::string& text);

void registerConflicts(httplib::Server& svr) {
  svr.Put("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (req.get_header_value("If-Match") != note.etag) {
      res.status = 409;  // finding: conflict-for-precondition
      return;
    }
    note.text = req.body;
    res.status = 204;
  });

  svr.Put("/b/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (req.has_header("If-Match")) {
      const std::string wanted = req.get_header_value("If-Match");
      if (wanted != "*" && wanted != etagOf(note.text)) {
        res.status = 400;  // finding: conflict-for-precondition
        res.set_content("etag mismatch", "text/plain");
        return;
      }
    }
    note.text = req.body;
    res.status = 204;
  });

  // The equal side goes on.
  svr.Patch("/c/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (req.get_header_value("If-Match") == note.etag) {
      note.text = req.body;
      res.status = 204;
    } else {
      res.status = 409;  // finding: conflict-for-precondition
    }
  });

  svr.Put("/d/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (parseDate(req.get_header_value("If-Unmodified-Since")) < note.modified) {
      res.status = 409;  // finding: conflict-for-precondition
      return;
    }
    note.text = req.body;
    res.status = 204;
  });
}
