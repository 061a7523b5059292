#include <string>

#include <httplib.h>

void updateProfile(const std::string& body);
void enqueueProfile(const std::string& body);

void answer(httplib::Response& res) { res.status = 202; }  // finding: accepted-but-completed

void now(const httplib::Request& req, httplib::Response& res) {
  updateProfile(req.body);
  answer(res);
}

void later(const httplib::Request& req, httplib::Response& res) {
  enqueueProfile(req.body);
  answer(res);
}

void routes(httplib::Server& server) {
  server.Put("/a", now);
  server.Put("/b", later);
}
