// Near misses: 304 without content, and content without 304.
#include <map>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::string etagOf(const std::string& page);
json load(const std::string& name);
std::string readFile(const std::string& name);
void conclude(const httplib::Request& req, httplib::Response& res);

bool notModified(const httplib::Request& req, httplib::Response& res, const std::string& tag) {
  res.set_header("ETag", tag);
  if (req.get_header_value("If-None-Match") != tag) {
    return false;
  }
  res.status = 304;
  return true;
}

const char* phraseOf(int status) {
  switch (status) {
  case 200: return "OK";
  case 304: return "Not Modified";
  default: return "?";
  }
}

}  // namespace

void registerSilentCached(httplib::Server& svr, httplib::Client& upstream,
                          std::map<std::string, httplib::Response>& cache) {
  // As it should be.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    const std::string page = load("a").dump();
    if (req.get_header_value("If-None-Match") == etagOf(page)) {
      res.status = 304;
      return;
    }
    res.set_content(page, "application/json");
  });

  // The helper answers and says so.
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    const std::string page = load("b").dump();
    if (notModified(req, res, etagOf(page))) {
      return;
    }
    res.set_content(page, "application/json");
  });

  // The content was taken back.
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(load("c").dump(), "application/json");
    if (req.has_header("If-None-Match")) {
      res.status = 304;
      res.body.clear();
    }
  });

  // An empty text.
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_header("If-None-Match")) {
      res.status = 304;
      res.set_content("", "text/html");
    }
  });

  // Fields of the representation are no content.
  svr.Get("/e", [](const httplib::Request&, httplib::Response& res) {
    res.status = 304;
    res.set_header("ETag", "\"7\"");
    res.set_header("Cache-Control", "max-age=60");
  });

  // A file may be empty.
  svr.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.status = 304;
    res.body = readFile("f");
  });

  // The whole response is replaced by one that was kept.
  svr.Get("/g", [&](const httplib::Request& req, httplib::Response& res) {
    res = cache[req.path];
    if (res.status == 304) {
      res.set_header("X-Cache", "hit");
    }
  });

  // Forwarded.
  svr.Get("/h", [&](const httplib::Request& req, httplib::Response& res) {
    if (const auto answer = upstream.Get("/h", req.headers)) {
      res.status = answer->status;
      res.set_content(answer->body, "text/html");
      res.set_header("X-Upstream", phraseOf(answer->status));
    }
  });

  // The other server's 304 is only tested.
  svr.Get("/i", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/i");
    if (answer && answer->status == 304) {
      res.set_content(readFile("i") + "\n", "text/plain");
    }
  });

  // Replaced before the end.
  svr.Get("/j", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 304;
    if (!req.has_header("If-None-Match")) {
      res.status = 200;
      res.set_content("j", "text/plain");
    }
  });

  // Code that is not known concludes.
  svr.Get("/k", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content("k", "text/plain");
    res.status = 304;
    conclude(req, res);
  });
}
