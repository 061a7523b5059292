// A helper tests the length, another one answers.
#include <httplib.h>
#include <pistache/router.h>

#include <string>

namespace {

bool tooLong(const std::string& target) { return target.size() > 4096; }

void answer(httplib::Response& res, int status, const char* text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool checkTarget(const httplib::Request& req, httplib::Response& res) {
  if (tooLong(req.target)) {
    answer(res, 413, "Request URI too long");  // finding: wrong-status-for-uri-too-long
    return false;
  }
  return true;
}

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (checkTarget(req, res)) {
      res.set_content("a", "text/plain");
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (tooLong(req.target)) {
      answer(res, 414, "Request URI too long");
      return;
    }
    res.set_content("b", "text/plain");
  });
}

using namespace Pistache;

class Pages {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Get(router, "/pages", Rest::Routes::bind(&Pages::show, this));
  }

private:
  void refuse(Http::ResponseWriter& response, Http::Code code, const std::string& text) {
    response.send(code, text, MIME(Text, Plain));
  }

  void show(const Rest::Request& request, Http::ResponseWriter response) {
    if (tooLong(request.resource())) {
      // finding: wrong-status-for-uri-too-long
      refuse(response, Http::Code::Request_Entity_Too_Large, "URL is too long");
      return;
    }
    response.send(Http::Code::Ok, "page", MIME(Text, Plain));
  }
};

int main() {
  Rest::Router router;
  Pages pages;
  pages.routes(router);
}
