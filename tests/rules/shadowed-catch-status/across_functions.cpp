// The clauses call helpers.
#include <stdexcept>
#include <string>

#include <httplib.h>

namespace {

std::string load(const std::string& id);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

template <typename Work>
void guarded(httplib::Response& res, Work work) {
  try {
    work();
  } catch (const std::exception& e) {
    fail(res, 500, e.what());
  } catch (const std::invalid_argument& e) {
    fail(res, 400, e.what());  // finding: shadowed-catch-status
  }
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    guarded(res, [&] { res.set_content(load(req.path), "text/plain"); });
  });
}
