// With Pistache: JSON under the name of a text, and what only looks like JSON.
#include <pistache/router.h>

#include <string>

using namespace Pistache;

namespace {

constexpr const char Ok[] = "{\"status\": \"ok\"}";

void reply(Http::ResponseWriter& response, Http::Code code, const std::string& text) {
  // missed: json-body-wrong-content-type a media type of two enumerators is not known
  response.send(code, text, MIME(Text, Plain));
}

}  // namespace

class Api {
public:
  explicit Api(Rest::Router& router) {
    using namespace Rest;
    Routes::Get(router, "/health", Routes::bind(&Api::health, this));
    Routes::Get(router, "/devices", Routes::bind(&Api::devices, this));
    Routes::Get(router, "/hint", Routes::bind(&Api::hint, this));
    router.addNotFoundHandler(Routes::bind(&Api::missing, this));
  }

private:
  void health(const Rest::Request& request, Http::ResponseWriter response) {
    if (request.query().has("plain")) {
      response.send(Http::Code::Ok, "ok", MIME(Text, Plain));
      return;
    }
    response.send(Http::Code::Ok, Ok, MIME(Application, Json));
  }

  void devices(const Rest::Request&, Http::ResponseWriter response) {
    // missed: json-body-wrong-content-type a media type of two enumerators is not known
    response.setMime(MIME(Text, Html));
    response.send(Http::Code::Ok, "[{\"id\": 1}, {\"id\": 2}]");
  }

  void hint(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Ok, "{id} is the number of the device", MIME(Text, Plain));
  }

  void missing(const Rest::Request&, Http::ResponseWriter response) {
    reply(response, Http::Code::Not_Found, R"({"error": "not found"})");
  }
};

int main() {
  Rest::Router router;
  Api api(router);
}
