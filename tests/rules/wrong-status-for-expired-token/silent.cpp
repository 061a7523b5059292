// Near misses: codes that say it too, and other things that expire.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

struct Coupon {
  bool isExpired() const;
};
Coupon couponOf(const std::string& code);
bool isSessionOpen(const std::string& cookie);
bool isTokenExpired(const std::string& token);
bool renewOwnToken();
std::string cached(const std::string& key);

}  // namespace

void addHonest(httplib::Server& svr, httplib::Client& upstream) {
  // Codes that say it.
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (isTokenExpired(req.get_header_value("Authorization"))) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      res.set_content("token expired", "text/plain");
    }
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (isTokenExpired(req.get_header_value("Authorization"))) {
      res.status = 403;
      res.set_content("token expired", "text/plain");
    }
  });
  svr.Post("/oauth/refresh", [](const httplib::Request& req, httplib::Response& res) {
    if (isTokenExpired(req.body)) {
      res.status = 400;
      res.set_content(R"({"error": "invalid_grant", "error_description": "token expired"})",
                      "application/json");
    }
  });

  // Coupons, links and what a cache held.
  svr.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (couponOf(req.body).isExpired()) {
      res.status = 410;
      res.set_content("this coupon has expired", "text/plain");
    }
  });
  svr.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (cached(req.path).empty()) {
      res.status = 404;
      res.set_content("expired", "text/plain");
    }
  });

  // It has not expired: it is early.
  svr.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!isTokenExpired(req.get_header_value("Authorization"))) {
      res.status = 409;
      res.set_content("the token is still good: not an expired token", "text/plain");
    }
  });

  // The server's own token.
  svr.Get("/f", [&](const httplib::Request&, httplib::Response& res) {
    if (!renewOwnToken()) {
      res.status = 502;
      res.set_content("no token from the other server", "text/plain");
    }
  });

  // Default first.
  svr.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 404;
    if (isTokenExpired(req.get_header_value("Authorization"))) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("session expired", "text/plain");
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  // Two reasons, and one of them fits.
  CROW_ROUTE(app, "/download/<string>")([](const crow::request& req, const std::string& name) {
    if (!isSessionOpen(req.get_header_value("Cookie"))) {
      return crow::response(404, "no such file, or the session has expired: " + name);
    }
    return crow::response("[]");
  });
}
