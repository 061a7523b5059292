// Reports as a service, with routes of pistache: what is "not acceptable" in which sense.
#include <pistache/router.h>

#include <stdexcept>
#include <string>

using namespace Pistache;

struct BadName : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Reports {
public:
  void setupRoutes(Rest::Router& router) {
    Rest::Routes::Post(router, "/reports", Rest::Routes::bind(&Reports::create, this));
    Rest::Routes::Get(router, "/reports/:id", Rest::Routes::bind(&Reports::show, this));
  }

private:
  std::string make(const std::string& name);  // throws BadName
  std::string asCsv(const std::string& id);

  void create(const Rest::Request& request, Http::ResponseWriter response) {
    try {
      response.send(Http::Code::Created, make(request.body()));
    } catch (const BadName& e) {
      // finding: not-acceptable-without-negotiation
      response.send(Http::Code::Not_Acceptable, e.what());
    }
  }

  void show(const Rest::Request& request, Http::ResponseWriter response) {
    const auto accept = request.headers().tryGetRaw("Accept");
    if (accept && accept->value() != "text/csv" && accept->value() != "*/*") {
      response.send(Http::Code::Not_Acceptable, "text/csv only");
      return;
    }
    response.send(Http::Code::Ok, asCsv(request.param(":id").as<std::string>()));
  }
};
