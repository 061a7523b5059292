// 410 for what is known to be gone.
#include <map>
#include <set>
#include <string>

#include <httplib.h>

struct Note {
  std::string text;
  bool deleted = false;
};

std::map<std::string, Note> notes;
std::map<std::string, Note> jobs;
std::set<std::string> removedNames;
const Note* lookUp(const std::string& name);

void registerKnown(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const auto note = notes.find(req.get_param_value("name"));
    if (note == notes.end()) {
      res.status = 404;
      return;
    }
    if (note->second.deleted) {
      res.status = 410;
      return;
    }
    res.set_content(note->second.text, "text/plain");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (removedNames.count(req.get_param_value("name")) != 0) {
      res.status = 410;
      return;
    }
    res.status = 204;
  });

  // An endpoint that was retired.
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) { res.status = 410; });

  // What it says.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (notes.find(req.get_param_value("name")) == notes.end()) {
      res.status = 410;
      res.set_content("the note was deleted", "text/plain");
      return;
    }
    res.status = 204;
  });

  // Jobs come and go.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (jobs.find(req.get_param_value("id")) == jobs.end()) {
      res.status = 410;
      return;
    }
    res.status = 204;
  });

  // Not known what the function knows.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (lookUp(req.get_param_value("name")) == nullptr) {
      res.status = 410;
      return;
    }
    res.status = 204;
  });
}
