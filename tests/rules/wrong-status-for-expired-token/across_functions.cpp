// The date is compared in one function, the answer is in another.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

struct Token {
  long expires = 0;
};
Token tokenOf(const std::string& text);
long now();

class AuthError : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};
class ExpiredTokenError : public AuthError {
public:
  ExpiredTokenError() : AuthError("too late") {}
};

void check(const Token& token) {
  if (token.expires < now()) {
    throw ExpiredTokenError();
  }
}

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool requireFresh(const Token& token, httplib::Response& res) {
  if (token.expires < now()) {
    fail(res, 419 - 9, "token is expired");  // finding: wrong-status-for-expired-token
    return false;
  }
  return true;
}

template <typename Work> crow::response guarded(Work work) {
  try {
    return work();
  } catch (const ExpiredTokenError& e) {
    return crow::response(404, e.what());  // finding: wrong-status-for-expired-token
  } catch (const AuthError& e) {
    return crow::response(403, e.what());
  }
}

}  // namespace

void addOrders(httplib::Server& svr) {
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFresh(tokenOf(req.get_header_value("Authorization")), res)) {
      res.set_content("[]", "application/json");
    }
  });
}

void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    return guarded([&req] {
      check(tokenOf(req.get_header_value("Authorization")));
      return crow::response("[]");
    });
  });
}
