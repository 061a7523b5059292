// Failed in one function, answered for in another.
#include <new>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool save(const std::string& text);
char* reserve(std::size_t size);
char* make(std::size_t size) { return new char[size]; }

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void internal(httplib::Response& res, int status) { fail(res, status, "Internal server error"); }

bool store(const std::string& text, httplib::Response& res) {
  if (!save(text)) {
    internal(res, 505);  // finding: wrong-status-for-internal-fault
    return false;
  }
  return true;
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const std::bad_alloc&) {
    return crow::response(501, "memory");  // finding: wrong-status-for-internal-fault
  }
}

}  // namespace

void addNotes(httplib::Server& svr) {
  svr.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (store(req.body, res)) {
      res.status = 204;
    }
  });
  svr.Put("/notes", [](const httplib::Request& req, httplib::Response& res) {
    if (!save(req.body)) {
      internal(res, 500);
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/pages").methods("PUT"_method)([](const crow::request& req) {
    try {
      make(req.body.size());
      return crow::response(204);
    } catch (const std::bad_alloc&) {
      // missed: wrong-status-for-internal-fault what `new` throws
      return crow::response(501, "memory");
    }
  });
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    return guarded([&req] {
      reserve(req.body.size());
      return crow::response(204);
    });
  });
}
