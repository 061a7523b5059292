// Pictures that are converted, with routes of pistache: a size that is unknown, a type that is.
#include <pistache/router.h>

#include <optional>
#include <string>

using namespace Pistache;

namespace {

std::optional<std::string> scale(const std::string& name, const std::string& size);
std::string convert(const std::string& name);

bool isPicture(const Rest::Request& request) {
  const auto type = request.headers().tryGetRaw("Content-Type");
  return type && type->value().rfind("image/", 0) == 0;
}

}  // namespace

class Pictures {
public:
  void setupRoutes(Rest::Router& router) {
    Rest::Routes::Get(router, "/pictures/:name", Rest::Routes::bind(&Pictures::show, this));
    Rest::Routes::Put(router, "/pictures/:name", Rest::Routes::bind(&Pictures::replace, this));
  }

private:
  void show(const Rest::Request& request, Http::ResponseWriter response) {
    const auto size = request.query().get("size").value_or("small");
    const auto picture = scale(request.param(":name").as<std::string>(), size);
    if (!picture) {
      // finding: unsupported-media-type-misuse
      response.send(Http::Code::Unsupported_Media_Type, "no such size");
      return;
    }
    response.send(Http::Code::Ok, *picture);
  }

  void replace(const Rest::Request& request, Http::ResponseWriter response) {
    if (!isPicture(request)) {
      response.send(Http::Code::Unsupported_Media_Type, "pictures only");
      return;
    }
    response.send(Http::Code::Ok, convert(request.param(":name").as<std::string>()));
  }
};
