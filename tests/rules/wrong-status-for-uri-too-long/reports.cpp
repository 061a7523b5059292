// A target that is too long, told as content that is too large, or as something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

constexpr std::size_t MaxUrl = 2048;

struct UriTooLong : std::length_error {
  using std::length_error::length_error;
};

#define REJECT(response, code, message) \
  (response).status = (code);           \
  (response).set_content(message, "text/plain")

std::string normalise(const std::string& target);

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/search", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > MaxUrl) {
      res.status = 413;  // finding: wrong-status-for-uri-too-long "URI too long"
      res.set_content("URI too long", "text/plain");
      return;
    }
    res.set_content("found", "text/plain");
  });

  server.Get("/list", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(normalise(req.target), "text/plain");
    } catch (const UriTooLong&) {
      res.status = 413;  // finding: wrong-status-for-uri-too-long "UriTooLong"
    }
  });

  server.Get("/redirect", [](const httplib::Request& req, httplib::Response& res) {
    const std::string where = req.target;
    if (where.length() >= MaxUrl) {
      REJECT(res, 406, "the request URL is too long");  // finding: wrong-status-for-uri-too-long
      return;
    }
    res.set_content(where, "text/plain");
  });

  server.Get("/browse", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > MaxUrl) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content(nlohmann::json{{"error", "Request-URI too long"}}.dump(), "application/json");
      return;
    }
    res.set_content("{}", "application/json");
  });

  // Two pieces that say little, and agree.
  server.Get("/tree", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > MaxUrl) {
      res.status = 413;  // finding: wrong-status-for-uri-too-long
      res.set_content("request too long", "text/plain");
      return;
    }
    res.set_content("tree", "text/plain");
  });
}

void addLinks(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/links")([](const crow::request& req) {
    if (req.raw_url.size() > MaxUrl) {
      return crow::response(crow::status::FORBIDDEN, "URL too long");  // finding: wrong-status-for-uri-too-long
    }
    return crow::response("links");
  });
}
