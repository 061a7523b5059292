// A joke, and a code that is none, with routes of pistache.
#include <pistache/router.h>

#include <memory>
#include <string>

using namespace Pistache;

namespace {

bool isRobot(const Rest::Request& request) {
  const auto agent = request.headers().tryGetRaw("User-Agent");
  return agent && agent->value().find("bot") != std::string::npos;
}

void brew(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::I_m_a_teapot, "I am a teapot");
}

void prices(const Rest::Request& request, Http::ResponseWriter response) {
  if (isRobot(request)) {
    // finding: reserved-status
    throw Http::HttpError(Http::Code::I_m_a_teapot, "people only");
  }
  response.send(Http::Code::Ok, "7");
}

void proxied(const Rest::Request& request, Http::ResponseWriter response) {
  const auto proxy = request.headers().tryGetRaw("X-Proxy");
  if (!proxy) {
    response.send(static_cast<Http::Code>(306), "switch the proxy");  // finding: reserved-status
    return;
  }
  response.send(Http::Code::Ok, proxy->value());
}

}  // namespace

void addRoutes(Rest::Router& router) {
  Rest::Routes::Get(router, "/coffee", Rest::Routes::bind(&brew));
  Rest::Routes::Get(router, "/prices", Rest::Routes::bind(&prices));
  Rest::Routes::Get(router, "/proxied", Rest::Routes::bind(&proxied));
}
