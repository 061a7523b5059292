#include <string>

#include <httplib.h>

bool isClosed(const std::string& poll);

void fail(httplib::Response& res, int status) {
  res.status = status;
}

void vote(const httplib::Request& req, httplib::Response& res) {
  if (isClosed(req.get_param_value("poll"))) {
    fail(res, 405);  // finding: method-not-allowed-for-state
    return;
  }
  res.status = 204;
}

void unvote(const httplib::Request& req, httplib::Response& res) {
  if (isClosed(req.get_param_value("poll"))) {
    fail(res, 409);
    return;
  }
  res.status = 204;
}

void routes(httplib::Server& server) {
  server.Post("/vote", vote);
  server.Delete("/vote", unvote);
}
