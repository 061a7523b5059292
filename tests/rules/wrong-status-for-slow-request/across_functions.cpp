// What reads and what answers are functions of their own.
#include <httplib.h>
#include <pistache/router.h>

#include <string>

namespace {

bool receive(const std::string& upload, std::string& out);

void answerSlow(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("timeout while reading request", "text/plain");
}

}  // namespace

void addUploads(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (!receive(req.body, content)) {
      answerSlow(res, 410);  // finding: wrong-status-for-slow-request
      return;
    }
    res.status = 204;
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (!receive(req.body, content)) {
      answerSlow(res, 408);
      return;
    }
    res.status = 204;
  });
}

using namespace Pistache;

class Uploads {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Post(router, "/uploads", Rest::Routes::bind(&Uploads::add, this));
  }

private:
  void refuse(Http::ResponseWriter& response, Http::Code code) {
    response.send(code, "request read timeout");
  }

  void add(const Rest::Request& request, Http::ResponseWriter response) {
    std::string content;
    if (!receive(request.body(), content)) {
      refuse(response, Http::Code::Not_Acceptable);  // finding: wrong-status-for-slow-request
      return;
    }
    response.send(Http::Code::Ok, content);
  }
};

int main() {
  Rest::Router router;
  Uploads uploads;
  uploads.routes(router);
}
