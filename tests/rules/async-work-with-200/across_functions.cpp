#include <queue>
#include <string>

#include <httplib.h>

class Importer {
 public:
  void start(const httplib::Request& req, httplib::Response& res) {
    waiting_.push(req.body);
    reply(res, 200);  // finding: async-work-with-200
  }
  void startLater(const httplib::Request& req, httplib::Response& res) {
    waiting_.push(req.body);
    reply(res, 202);
  }

 private:
  static void reply(httplib::Response& res, int status) { res.status = status; }
  std::queue<std::string> waiting_;
};

void routes(httplib::Server& server, Importer& importer) {
  server.Post("/a", [&](const httplib::Request& req, httplib::Response& res) { importer.start(req, res); });
  server.Post("/b", [&](const httplib::Request& req, httplib::Response& res) { importer.startLater(req, res); });
}
