// The redirection in one function, the status code in another.
#include <string>

#include <httplib.h>

namespace {

void sendAway(httplib::Response& res, const std::string& where, int status) {
  res.set_redirect(where, status);
}

void finish(httplib::Response& res, int status) {
  res.status = status;
}

bool requireLogin(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_header("Cookie")) {
    sendAway(res, "/login", 302);
    return false;
  }
  return true;
}

// Its callers listen.
void show(const httplib::Request& req, httplib::Response& res) {
  if (!requireLogin(req, res)) {
    return;
  }
  finish(res, 200);
}

}  // namespace

class Account {
public:
  // The result is not looked at.
  void remove(const httplib::Request& req, httplib::Response& res) {
    sendAway(res, "/goodbye", 303);
    removed_ += req.body.size();
    finish(res, 204);  // finding: redirect-overwritten "204"
  }

private:
  std::size_t removed_ = 0;
};

void addRoutes(httplib::Server& server, Account& account) {
  server.Get("/account", show);
  server.Post("/account/remove", [&](const httplib::Request& req, httplib::Response& res) {
    account.remove(req, res);
  });
}
