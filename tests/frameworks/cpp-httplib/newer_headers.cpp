// A server written against a newer cpp-httplib than the one that Debian ships: notes with uploads.
// --- main.cpp
#include "third_party/httplib.h"

#include <map>

namespace {

std::map<std::string, std::string> notes;

bool isKnown(const std::string& token) { return token == "secret"; }

void show(const httplib::Request& req, httplib::Response& res) {
  const auto found = notes.find(req.path_params.at("id"));
  if (found == notes.end()) {
    res.status = httplib::StatusCode::NotFound_404;
    return;
  }
  res.set_content(found->second, "text/plain");
}

void upload(const httplib::Request& req, httplib::Response& res) {
  if (!req.is_multipart_form_data()) {
    res.status = httplib::StatusCode::UnsupportedMediaType_415;
    return;
  }
  if (req.form.fields.empty() || !req.form.has_field("id")) {
    res.status = httplib::StatusCode::BadRequest_400;
    return;
  }
  if (!req.form.has_file("text") || req.form.get_file("text").content.empty()) {
    res.status = httplib::StatusCode::UnprocessableContent_422;
    return;
  }
  const std::string id = req.form.get_field("id");
  notes[id] = req.form.get_file("text").content;
  res.status = httplib::StatusCode::Created_201;
  res.set_header("Location", "/notes/" + id);
}

void replace(const httplib::Request& req, httplib::Response& res) {
  if (req.has_trailer("X-Checksum") && req.get_trailer_value("X-Checksum").empty()) {
    res.status = httplib::StatusCode::BadRequest_400;
    return;
  }
  notes[req.path_params.at("id")] = req.body;
  res.status = httplib::StatusCode::NoContent_204;
}

void removeNote(const httplib::Request& req, httplib::Response& res) {
  if (!isKnown(httplib::get_bearer_token_auth(req))) {
    res.status = httplib::StatusCode::Forbidden_403;
    return;
  }
  notes.erase(req.path_params.at("id"));
  res.status = httplib::StatusCode::NoContent_204;
}

void page(const httplib::Request&, httplib::Response& res) {
  res.set_file_content("/srv/notes/index.html", "text/html");
}

void logo(const httplib::Request&, httplib::Response& res) {
  res.set_file_content("/srv/notes/logo.svg");
}

}  // namespace

int main() {
  httplib::Server svr;
  svr.set_header_writer([](httplib::Stream& stream, httplib::Headers& headers) {
    ssize_t written = 0;
    for (const auto& [name, value] : headers) {
      written += stream.write(name + ": " + value + "\r\n");
    }
    return written + stream.write("\r\n");
  });
  svr.Get("/", page);
  svr.Get("/logo", logo);
  svr.Get("/notes/:id", show);
  svr.Post("/notes", upload);
  svr.Put("/notes/:id", replace);
  svr.Delete("/notes/:id", removeNote);
  svr.listen("0.0.0.0", 8080);
}
