// Overload with pistache: delays as people write them down, and as clients read them.
#include <pistache/router.h>

#include <chrono>
#include <string>

using namespace Pistache;

namespace {

#define BUSY_FOR "5 min"

bool isBusy();
std::chrono::seconds untilFree();

void busy(Http::ResponseWriter& response, const std::string& delay) {
  // missed: retry-after-invalid-value names and values of Raw fields are not known
  response.headers().addRaw(Http::Header::Raw("Retry-After", delay));
  response.send(Http::Code::Service_Unavailable, "busy");
}

void search(const Rest::Request&, Http::ResponseWriter response) {
  if (isBusy()) {
    return busy(response, BUSY_FOR);
  }
  response.send(Http::Code::Ok, "found");
}

void jobs(const Rest::Request&, Http::ResponseWriter response) {
  if (isBusy()) {
    const std::string delay = std::to_string(untilFree().count());
    response.headers().addRaw(Http::Header::Raw("Retry-After", delay));
    response.send(Http::Code::Service_Unavailable, "busy");
    return;
  }
  response.headers().addRaw(Http::Header::Raw("Retry-After", "300"));
  response.send(Http::Code::Accepted, "started");
}

}  // namespace

void addRoutes(Rest::Router& router) {
  Rest::Routes::Get(router, "/search", Rest::Routes::bind(&search));
  Rest::Routes::Get(router, "/jobs", Rest::Routes::bind(&jobs));
}
