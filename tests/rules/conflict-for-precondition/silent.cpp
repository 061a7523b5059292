// Preconditions that are answered well, and conflicts that are none.
#include <map>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

struct Note {
  std::string text;
  std::string etag;
  int version = 0;
};

std::map<std::string, Note> notes;

void registerPreconditions(httplib::Server& svr) {
  svr.Put("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (!req.has_header("If-Match")) {
      res.status = 428;
      return;
    }
    const std::string wanted = req.get_header_value("If-Match");
    if (wanted.empty()) {
      res.status = 400;
      return;
    }
    if (wanted.front() != '"') {
      res.status = 400;  // not well formed
      return;
    }
    if (wanted != note.etag) {
      res.status = 412;
      return;
    }
    note.text = req.body;
    res.status = 204;
  });

  // The version comes in the content.
  svr.Put("/b/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto body = nlohmann::json::parse(req.body, nullptr, false);
    if (body.is_discarded()) {
      res.status = 400;
      return;
    }
    Note& note = notes[req.path_params.at("id")];
    if (body["version"].get<int>() != note.version) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });

  // Made already.
  svr.Put("/c/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (req.get_header_value("If-Match") != note.etag) {
      res.status = 204;
      return;
    }
    note.text = req.body;
    res.status = 200;
  });

  // The tag is right, and something else is in the way.
  svr.Delete("/d/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (req.get_header_value("If-Match") == note.etag) {
      if (note.version > 3) {
        res.status = 409;
        return;
      }
      res.status = 204;
      return;
    }
    res.status = 412;
  });

  // WebDAV has locks.
  svr.Put("/dav/:id", [](const httplib::Request& req, httplib::Response& res) {
    Note& note = notes[req.path_params.at("id")];
    if (req.has_header("Lock-Token") && req.get_header_value("If-Match") != note.etag) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });
}
