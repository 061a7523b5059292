// Who is asking is found out in one function, and answered in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

class UnauthenticatedError : public std::runtime_error {
public:
  UnauthenticatedError() : std::runtime_error("nobody") {}
};

std::string userOf(const httplib::Request& req) {
  const std::string token = req.get_header_value("Authorization");
  if (token.empty()) {
    throw UnauthenticatedError();
  }
  return token.substr(7);
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool requireToken(const httplib::Request& req, httplib::Response& res) {
  if (req.get_header_value("Authorization").empty()) {
    fail(res, 400, "who is it?");  // finding: wrong-status-for-missing-credentials
    return false;
  }
  return true;
}

crow::response loginRequired(int code) { return crow::response(code, "Login required"); }

}  // namespace

void addOrders(httplib::Server& svr) {
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (requireToken(req, res)) {
      res.set_content("[]", "application/json");
    }
  });
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(userOf(req), "text/plain");
    } catch (const UnauthenticatedError& e) {
      fail(res, 422, e.what());  // finding: wrong-status-for-missing-credentials
    }
  });

  // All routes go through it.
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("X-Api-Key")) {
      fail(res, 400, "no key");  // finding: wrong-status-for-missing-credentials
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    if (req.url_params.get("user") == nullptr) {
      return loginRequired(409);  // finding: wrong-status-for-missing-credentials
    }
    return crow::response(204);
  });
  CROW_ROUTE(app, "/pages")([](const crow::request& req) {
    return req.body.empty() ? loginRequired(403) : crow::response(204);
  });
}
