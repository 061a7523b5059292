// Who knows the law and who answers are functions of their own.
#include <httplib.h>
#include <pistache/router.h>

#include <string>

namespace {

bool isWithheld(const std::string& path);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool mayShow(const httplib::Request& req, httplib::Response& res, int otherwise) {
  if (isWithheld(req.path)) {
    fail(res, otherwise, "withheld for legal reasons");
    return false;
  }
  return true;
}

}  // namespace

void addFilms(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (mayShow(req, res, 405)) {  // finding: wrong-status-for-legal-block
      res.set_content("a", "text/plain");
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (mayShow(req, res, 451)) {
      res.set_content("b", "text/plain");
    }
  });
}

using namespace Pistache;

class Films {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Get(router, "/films", Rest::Routes::bind(&Films::show, this));
  }

private:
  void refuse(Http::ResponseWriter& response, Http::Code code) {
    response.send(code, "Unavailable for legal reasons");
  }

  void show(const Rest::Request& request, Http::ResponseWriter response) {
    if (isWithheld(request.resource())) {
      refuse(response, Http::Code::Unauthorized);  // finding: wrong-status-for-legal-block
      return;
    }
    response.send(Http::Code::Ok, "film");
  }
};

int main() {
  Rest::Router router;
  Films films;
  films.routes(router);
}
