// With Pistache: parts of a file that go out as if they were all of it.
#include <pistache/router.h>

#include <cstddef>
#include <string>

using namespace Pistache;

namespace {

std::string readPart(std::size_t first, std::size_t last);

std::string contentRange(std::size_t first, std::size_t last, std::size_t size) {
  return "bytes " + std::to_string(first) + "-" + std::to_string(last) + "/" + std::to_string(size);
}

}  // namespace

class Files {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Get(router, "/file", Rest::Routes::bind(&Files::file, this));
    Rest::Routes::Get(router, "/log", Rest::Routes::bind(&Files::log, this));
    Rest::Routes::Get(router, "/orders", Rest::Routes::bind(&Files::orders, this));
  }

private:
  void file(const Rest::Request& request, Http::ResponseWriter response) {
    if (!request.headers().tryGetRaw("Range")) {
      response.send(Http::Code::Ok, readPart(0, 999));
      return;
    }
    // missed: content-range-wrong-status the name and the value of a raw field are not known
    response.headers().addRaw(Http::Header::Raw("Content-Range", contentRange(0, 99, 1000)));
    response.send(Http::Code::Ok, readPart(0, 99));
  }

  void log(const Rest::Request& request, Http::ResponseWriter response) {
    response.headers().addRaw(Http::Header::Raw("Content-Range", contentRange(0, 99, 1000)));
    const bool isPart = request.headers().tryGetRaw("Range").has_value();
    response.send(isPart ? Http::Code::Partial_Content : Http::Code::Ok, readPart(0, 99));
  }

  // Pages of a list, in a unit of their own.
  void orders(const Rest::Request&, Http::ResponseWriter response) {
    response.headers().addRaw(Http::Header::Raw("Content-Range", "orders 0-24/319"));
    response.send(Http::Code::Ok, "[]", MIME(Application, Json));
  }
};

int main() {
  Rest::Router router;
  Files files;
  files.routes(router);
}
