// Codes that are right too, and URIs that are values and not the target of the request.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

constexpr std::size_t MaxUrl = 2048;

std::string shorten(const std::string& url);
bool isKnown(const std::string& url);

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > MaxUrl) {
      res.status = 414;
      res.set_content("URI too long", "text/plain");
    }
  });

  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > MaxUrl) {
      res.status = 400;
      res.set_content("URI too long", "text/plain");
    }
  });

  // Some servers have one limit for all of the head.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > MaxUrl) {
      res.status = 431;
      res.set_content("request URL is too long", "text/plain");
    }
  });

  // The URL is what the content holds: a value that is not valid.
  server.Post("/shorten", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > MaxUrl) {
      res.status = 422;
      res.set_content("url is too long", "text/plain");
      return;
    }
    res.set_content(shorten(req.body), "text/plain");
  });

  server.Post("/bookmarks", [](const httplib::Request& req, httplib::Response& res) {
    const std::string url = req.get_param_value("url");
    if (url.size() > MaxUrl) {
      res.status = 422;
      res.set_content("URL too long", "text/plain");
      return;
    }
    res.set_content(shorten(url), "text/plain");
  });

  // The content is the URL: it is too large.
  server.Post("/import", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > MaxUrl) {
      res.status = 413;
      res.set_content("url too long", "text/plain");
      return;
    }
    res.set_content(shorten(req.body), "text/plain");
  });

  // A short target, and something else.
  server.Get(R"(/pages/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > 7 && !isKnown(req.target)) {
      res.status = 403;
      res.set_content("this page is not for you", "text/plain");
    }
  });

  server.Get("/stories", [](const httplib::Request&, httplib::Response& res) {
    res.status = 409;
    res.set_content("the story is too long", "text/plain");
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("request URI too long", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/words/<string>")([](const std::string& word) {
    if (word.size() > 50) {
      return crow::response(422, "word too long");
    }
    return crow::response(word);
  });
}
