// If-None-Match, answered as it must be, or not known how.
#include <map>
#include <string>

#include <httplib.h>

std::map<std::string, std::string> pages;
std::string etagOf(const std::string& page);
bool mayCache(const std::string& wanted, const std::string& tag);

void registerFresh(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = etagOf(pages["a"]);
    res.set_header("ETag", tag);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 304;
      return;
    }
    res.status = 200;
    res.set_content(pages["a"], "text/html");
  });

  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == etagOf(pages["b"])) {
      res.status = 412;
      return;
    }
    res.status = 204;
  });

  // Not known what the function says.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (mayCache(req.get_header_value("If-None-Match"), etagOf(pages["c"]))) {
      res.status = 200;
      res.set_content(pages["c"], "text/html");
      return;
    }
    res.status = 304;
    res.set_header("ETag", "\"c\"");
  });

  // None was sent.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == "") {
      res.status = 200;
      res.set_content(pages["d"], "text/html");
      return;
    }
    res.status = 304;
    res.set_header("ETag", "\"d\"");
  });

  // Any, and there may be none: the star is no entity-tag.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == "*") {
      res.status = 400;
      return;
    }
    res.set_content(pages["e"], "text/html");
  });

  // It does not match.
  svr.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") != etagOf(pages["f"])) {
      res.status = 200;
      res.set_content(pages["f"], "text/html");
      return;
    }
    res.status = 304;
    res.set_header("ETag", "\"f\"");
  });

  // A conflict of its own.
  svr.Put("/g/:name", [](const httplib::Request& req, httplib::Response& res) {
    if (pages.count(req.path_params.at("name")) != 0) {
      res.status = 409;
      return;
    }
    res.status = 204;
  });
}
