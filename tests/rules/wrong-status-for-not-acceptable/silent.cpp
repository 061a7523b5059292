// Codes that are right too, and tests of what is accepted that decide about the form of an answer.
#include <crow.h>
#include <httplib.h>

#include <map>
#include <string>

namespace {

std::map<std::string, std::string> pages;

bool isLoggedIn(const httplib::Request& req);
std::string find(const std::string& path);

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept") != "application/json") {
      res.status = 406;
      return;
    }
    res.set_content("{}", "application/json");
  });

  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept") != "application/json") {
      res.status = 400;
      return;
    }
    res.set_content("{}", "application/json");
  });

  // What is not there is told in the language of who asks.
  server.Get(R"(/pages/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const std::string page = find(req.path);
    if (!page.empty()) {
      res.set_content(page, "text/html");
      return;
    }
    if (req.get_header_value("Accept") == "application/json") {
      res.status = 404;
      res.set_content(R"({"error": "no page"})", "application/json");
    } else {
      res.status = 404;
      res.set_content("<h1>no page</h1>", "text/html");
    }
  });

  // The same, with one line for the status code.
  server.Get(R"(/texts/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const std::string text = find(req.path);
    if (text.empty()) {
      res.status = 404;
      if (req.get_header_value("Accept") == "application/json") {
        res.set_content(R"({"error": "no text"})", "application/json");
      } else {
        res.set_content("no text", "text/plain");
      }
      return;
    }
    res.set_content(text, "text/plain");
  });

  // People are led to a page, programs are told.
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (isLoggedIn(req)) {
      res.set_content("account", "text/html");
      return;
    }
    if (req.get_header_value("Accept").find("text/html") != std::string::npos) {
      res.set_redirect("/enter", 303);
    } else {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
    }
  });

  // What the client asks for chooses between what is there and what is not.
  server.Get("/logo", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Accept") != "image/webp" && !pages.count("logo.png")) {
      res.status = 404;
      return;
    }
    res.set_content("logo", "image/webp");
  });

  // A value that is not acceptable.
  server.Post("/bids", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 3) {
      res.status = 422;
      res.set_content("bid is not acceptable", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Accept")) {
      res.status = 403;
      res.set_content("bots are not welcome", "text/plain");
      return;
    }
    res.set_content("c", "text/plain");
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/d")([](const crow::request& req) {
    const bool wantsJson = req.get_header_value("Accept") == "application/json";
    crow::response res(404);
    res.body = wantsJson ? "{}" : "gone";
    return res;
  });
}
