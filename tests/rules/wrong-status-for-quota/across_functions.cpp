// Who counts and who answers are functions of their own.
#include <httplib.h>
#include <pistache/router.h>

#include <string>

namespace {

bool hasRoom(const std::string& user);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool charge(const httplib::Request& req, httplib::Response& res, int otherwise) {
  if (!hasRoom(req.get_header_value("X-User"))) {
    fail(res, otherwise, "quota exceeded");
    return false;
  }
  return true;
}

}  // namespace

void addFiles(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (charge(req, res, 405)) {  // finding: wrong-status-for-quota
      res.status = 204;
    }
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (charge(req, res, 429)) {
      res.status = 204;
    }
  });
}

using namespace Pistache;

class Files {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Post(router, "/files", Rest::Routes::bind(&Files::add, this));
  }

private:
  void refuse(Http::ResponseWriter& response, Http::Code code) {
    response.send(code, "You have exceeded your quota");
  }

  void add(const Rest::Request& request, Http::ResponseWriter response) {
    if (!hasRoom(request.body())) {
      refuse(response, Http::Code::Unauthorized);  // finding: wrong-status-for-quota
      return;
    }
    response.send(Http::Code::Ok, "stored");
  }
};

int main() {
  Rest::Router router;
  Files files;
  files.routes(router);
}
