// If-None-Match matches, and the answer is another.
#include <map>
#include <string>

#include <httplib.h>

std::map<std::string, std::string> pages;
std::string etagOf(const std::string& page);

void registerMatches(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const std::string tag = etagOf(pages["a"]);
    if (req.get_header_value("If-None-Match") == tag) {
      res.status = 204;  // finding: if-none-match-wrong-status
      return;
    }
    res.set_header("ETag", tag);
    res.set_content(pages["a"], "text/html");
  });

  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    const auto wanted = req.get_header_value("If-None-Match");
    if (!wanted.empty() && wanted == "\"v1\"") {
      res.status = 412;  // finding: if-none-match-wrong-status
      return;
    }
    res.set_content(pages["b"], "text/html");
  });

  svr.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("If-None-Match") == etagOf(pages["c"])) {
      res.status = 409;  // finding: if-none-match-wrong-status
      return;
    }
    pages["c"] = req.body;
    res.status = 204;
  });

  // Only where there is none yet.
  svr.Put("/d/:name", [](const httplib::Request& req, httplib::Response& res) {
    const std::string name = req.path_params.at("name");
    if (req.get_header_value("If-None-Match") == "*") {
      if (pages.count(name) != 0) {
        res.status = 409;  // finding: if-none-match-wrong-status
        return;
      }
    }
    pages[name] = req.body;
    res.status = 204;
  });
}
