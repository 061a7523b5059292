// 500 that is right, and failures of other servers that are told as such.
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

struct sqlite3;
extern "C" int sqlite3_open(const char* name, sqlite3** db);

std::string render(const std::string& text);

void registerTold(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (!answer) {
      res.status = answer.error() == httplib::Error::ConnectionTimeout ? 504 : 502;
      return;
    }
    if (answer->status != 200) {
      res.status = 503;
      return;
    }
    res.set_content(answer->body, "application/json");
  });

  // A database.
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    sqlite3* db = nullptr;
    if (sqlite3_open("shop.db", &db) != 0) {
      res.status = 500;
      return;
    }
    res.status = 204;
  });

  // What came well is not handled well.
  svr.Get("/c", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    if (answer) {
      try {
        res.set_content(render(answer->body), "text/html");
      } catch (const std::exception&) {
        res.status = 500;
      }
      return;
    }
    res.status = 502;
  });

  // Other exceptions too.
  svr.Get("/d", [&](const httplib::Request& req, httplib::Response& res) {
    try {
      const auto answer = upstream.Get("/rates");
      res.set_content(render(answer.value().body), "text/html");
    } catch (...) {
      res.status = 500;
    }
  });

  // Another test decides.
  svr.Get("/e", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = upstream.Get("/rates");
    const std::string text = answer ? answer->body : "";
    if (render(text).empty()) {
      res.status = 500;
      return;
    }
    res.set_content(text, "text/plain");
  });
}
