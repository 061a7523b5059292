// With Pistache: errors that say no more than their number.
#include <pistache/router.h>

#include <string>

using namespace Pistache;

namespace {

bool exists(const std::string& name);

void fail(Http::ResponseWriter& response, Http::Code code, const std::string& message = "") {
  response.send(code, message);
}

void show(const Rest::Request& request, Http::ResponseWriter response) {
  const auto name = request.param(":name").as<std::string>();
  if (name == "secret") {
    fail(response, Http::Code::Forbidden);  // finding: error-without-body
    return;
  }
  if (!exists(name)) {
    fail(response, Http::Code::Not_Found, "no item " + name);
    return;
  }
  response.send(Http::Code::Ok, name);
}

void store(const Rest::Request& request, Http::ResponseWriter response) {
  if (request.body().empty()) {
    response.send(Http::Code::Bad_Request);  // finding: error-without-body
    return;
  }
  if (!request.headers().has<Http::Header::Authorization>()) {
    response.headers().addRaw(Http::Header::Raw("WWW-Authenticate", "Basic realm=\"items\""));
    response.send(Http::Code::Unauthorized);
    return;
  }
  response.send(Http::Code::No_Content);
}

}  // namespace

int main() {
  Rest::Router router;
  Rest::Routes::Get(router, "/items/:name", Rest::Routes::bind(&show));
  Rest::Routes::Put(router, "/items/:name", Rest::Routes::bind(&store));
  // What answers HEAD has no content.
  Rest::Routes::Head(router, "/items", [](const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Not_Found);
    return Rest::Route::Result::Ok;
  });
}
