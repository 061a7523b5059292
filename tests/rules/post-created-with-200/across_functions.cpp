#include <string>
#include <vector>

#include <httplib.h>

class Tickets {
 public:
  void create(const httplib::Request& req, httplib::Response& res) {
    tickets_.push_back(req.body);
    reply(res, 200);  // finding: post-created-with-200
  }
  void open(const httplib::Request& req, httplib::Response& res) {
    tickets_.push_back(req.body);
    reply(res, 201);
    res.set_header("Location", "/tickets/1");
  }

 private:
  static void reply(httplib::Response& res, int status) { res.status = status; }
  std::vector<std::string> tickets_;
};

void routes(httplib::Server& server, Tickets& tickets) {
  server.Post("/tickets", [&](const httplib::Request& req, httplib::Response& res) {
    tickets.create(req, res);
  });
  server.Post("/v2/tickets", [&](const httplib::Request& req, httplib::Response& res) {
    tickets.open(req, res);
  });
}
