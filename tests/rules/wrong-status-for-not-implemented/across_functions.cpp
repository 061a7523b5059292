// A stub that many routes share.
#include <httplib.h>
#include <pistache/router.h>

#include <string>

namespace {

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void stub(const httplib::Request&, httplib::Response& res) {
  fail(res, 502, "not implemented");  // finding: wrong-status-for-not-implemented
}

void betterStub(const httplib::Request&, httplib::Response& res) {
  fail(res, 501, "not implemented");
}

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", stub);
  server.Put("/a", betterStub);
}

using namespace Pistache;

class Pages {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Get(router, "/pages", Rest::Routes::bind(&Pages::list, this));
  }

private:
  void later(Http::ResponseWriter& response, Http::Code code) {
    response.send(code, "not yet implemented");
  }

  void list(const Rest::Request&, Http::ResponseWriter response) {
    later(response, Http::Code::Internal_Server_Error);  // finding: wrong-status-for-not-implemented
  }
};

int main() {
  Rest::Router router;
  Pages pages;
  pages.routes(router);
}
