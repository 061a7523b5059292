// Tombstones are read in one function, and answered for in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct Row {
  bool tombstone = false;
  std::string text;
};
Row rowOf(const std::string& id);

class NoteGoneError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

std::string textOf(const std::string& id) {
  const Row row = rowOf(id);
  if (row.tombstone) {
    throw NoteGoneError(id);
  }
  return row.text;
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool requireLiving(const Row& row, httplib::Response& res) {
  if (row.tombstone) {
    fail(res, 405, "too late");  // finding: wrong-status-for-gone
    return false;
  }
  return true;
}

crow::response retired(int code) {
  return crow::response(code, "this route has been permanently removed");
}

}  // namespace

void addNotes(httplib::Server& svr) {
  svr.Get("/notes", [](const httplib::Request& req, httplib::Response& res) {
    const Row row = rowOf(req.get_param_value("id"));
    if (requireLiving(row, res)) {
      res.set_content(row.text, "text/plain");
    }
  });
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(textOf(req.get_param_value("id")), "text/plain");
    } catch (const NoteGoneError& e) {
      fail(res, 417, e.what());  // finding: wrong-status-for-gone
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/v1/notes")([] { return retired(402); });  // finding: wrong-status-for-gone
  CROW_ROUTE(app, "/v0/notes")([] { return retired(410); });
}
