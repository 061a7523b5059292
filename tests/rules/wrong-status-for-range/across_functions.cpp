// A helper parses the range, another one answers.
#include <httplib.h>
#include <pistache/router.h>

#include <string>

namespace {

bool parse(const std::string& field, std::size_t size);

void refuse(httplib::Response& res, int status, const char* text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool checkRange(const httplib::Request& req, httplib::Response& res, std::size_t size) {
  if (!parse(req.get_header_value("Range"), size)) {
    refuse(res, 413, "range not satisfiable");  // finding: wrong-status-for-range
    return false;
  }
  return true;
}

}  // namespace

void addFiles(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (checkRange(req, res, 100)) {
      res.set_content("a", "text/plain");
    }
  });
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!parse(req.get_header_value("Range"), 100)) {
      res.set_header("Content-Range", "bytes */100");
      refuse(res, 416, "range not satisfiable");
      return;
    }
    res.set_content("b", "text/plain");
  });
}

using namespace Pistache;

class Files {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Get(router, "/files", Rest::Routes::bind(&Files::show, this));
  }

private:
  void fail(Http::ResponseWriter& response, Http::Code code, const std::string& text) {
    response.send(code, text);
  }

  void show(const Rest::Request& request, Http::ResponseWriter response) {
    const auto range = request.headers().tryGetRaw("Range");
    if (range && !parse(range->value(), 100)) {
      fail(response, Http::Code::Not_Found, "unsatisfiable range");  // finding: wrong-status-for-range
      return;
    }
    response.send(Http::Code::Ok, "file");
  }
};

int main() {
  Rest::Router router;
  Files files;
  files.routes(router);
}
