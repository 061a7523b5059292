// The cases call helpers.
#include <string>

#include <httplib.h>

namespace {

enum class Problem { None, Missing, Broken };

Problem find(const std::string& id);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void answer(httplib::Response& res, Problem problem) {
  switch (problem) {
  case Problem::None:
    fail(res, 200, "here");
    return;
  case Problem::Missing:
    fail(res, 404, "missing");  // finding: switch-fallthrough-status
  case Problem::Broken:
    fail(res, 500, "broken");
  }
}

// Near miss: each call is returned.
void answerWell(httplib::Response& res, Problem problem) {
  switch (problem) {
  case Problem::None: return fail(res, 200, "here");
  case Problem::Missing: return fail(res, 404, "missing");
  case Problem::Broken: return fail(res, 500, "broken");
  }
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) { answer(res, find(req.path)); });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) { answerWell(res, find(req.path)); });
}
