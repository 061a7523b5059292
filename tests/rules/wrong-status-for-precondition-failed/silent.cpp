// Near misses: codes that say it too, preconditions of functions, versions of something else.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct PreconditionFailed : std::logic_error {
  using std::logic_error::logic_error;
};
std::string etagOf(const std::string& id);
std::string pageOf(const std::string& id);
bool exists(const std::string& id);
bool isVersion(const std::string& text);

}  // namespace

void addHonest(httplib::Server& svr) {
  // Codes that say it: not modified, none was sent, it does not hold.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == etagOf("1")) {
      res.status = 304;
      res.set_header("ETag", etagOf("1"));
      return;
    }
    res.set_header("ETag", etagOf("1"));
    res.set_content(pageOf("1"), "text/plain");
  });
  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("If-Match")) {
      res.status = 428;
      res.set_content("send If-Match", "text/plain");
    } else if (req.get_header_value("If-Match") != etagOf("1")) {
      res.status = 412;
      res.set_content("etag mismatch", "text/plain");
    }
  });
  svr.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") == "?") {
      res.status = 400;
      res.set_content("etag mismatch", "text/plain");
    }
  });

  // It matches: what is wrong is something else.
  svr.Put("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") == etagOf("1")) {
      res.status = exists("1") ? 403 : 404;
    }
  });

  // There is nothing that could match.
  svr.Put("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content("no etag, no note", "text/plain");
    }
  });

  // A version of the protocol.
  svr.Put("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!isVersion(req.get_header_value("X-Version"))) {
      res.status = 422;
      res.set_content("the version does not match", "text/plain");
    }
  });

  // Of two situations one fits.
  svr.Put("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-Match") != etagOf("1")) {
      res.status = 404;
      res.set_content("not found, or etag mismatch", "text/plain");
    }
  });

  // Default first.
  svr.Put("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    if (req.get_header_value("If-Match") != etagOf("1")) {
      res.status = 412;
      res.set_content("etag mismatch", "text/plain");
    } else if (exists("1")) {
      res.status = 204;
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // One of several codes.
  CROW_ROUTE(app, "/notes").methods("PUT"_method)([](const crow::request& req) {
    const bool isSame = req.get_header_value("If-Match") == etagOf("1");
    const int code = isSame ? 204 : exists("1") ? 412 : 404;
    return crow::response(code, "try again");
  });
}
