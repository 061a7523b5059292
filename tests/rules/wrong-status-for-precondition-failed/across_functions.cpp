// Compared in one function, answered for in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

class PreconditionFailedError : public std::runtime_error {
public:
  PreconditionFailedError() : std::runtime_error("changed") {}
};
std::string etagOf(const std::string& id);

void requireMatch(const std::string& etag) {
  if (etag != etagOf("1")) {
    throw PreconditionFailedError();
  }
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool checkMatch(const httplib::Request& req, httplib::Response& res) {
  if (req.get_header_value("If-Match") != etagOf("1")) {
    fail(res, 404, "etag mismatch");  // finding: wrong-status-for-precondition-failed
    return false;
  }
  return true;
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const PreconditionFailedError& e) {
    return crow::response(403, e.what());  // finding: wrong-status-for-precondition-failed
  }
}

}  // namespace

void addNotes(httplib::Server& svr) {
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (checkMatch(req, res)) {
      res.status = 204;
    }
  });
  svr.Patch("/notes", [](const httplib::Request& req, httplib::Response& res) {
    try {
      requireMatch(req.get_header_value("If-Match"));
    } catch (const PreconditionFailedError& e) {
      fail(res, 409, e.what());  // finding: wrong-status-for-precondition-failed
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    return guarded([&req] {
      requireMatch(req.get_header_value("If-Match"));
      return crow::response(204);
    });
  });
}
