// Writers of responses that went into a thread.
#include <nlohmann/json.hpp>
#include <pistache/router.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>

using namespace Pistache;

namespace {

std::string store(const nlohmann::json& order);

}  // namespace

class Orders {
public:
  void routes(Rest::Router& router) {
    Rest::Routes::Post(router, "/orders", Rest::Routes::bind(&Orders::add, this));
    Rest::Routes::Post(router, "/safe", Rest::Routes::bind(&Orders::addSafely, this));
  }

private:
  void add(const Rest::Request& request, Http::ResponseWriter response) {
    std::thread([body = request.body(), response = std::move(response)]() mutable {
      const auto order = nlohmann::json::parse(body);  // finding: callback-lost-on-exception "parse"
      response.send(Http::Code::Ok, store(order));
    }).detach();
  }

  void addSafely(const Rest::Request& request, Http::ResponseWriter response) {
    std::thread([body = request.body(), response = std::move(response)]() mutable {
      try {
        response.send(Http::Code::Ok, store(nlohmann::json::parse(body)));
      } catch (const std::exception&) {
        response.send(Http::Code::Bad_Request, "no order");
      }
    }).detach();
  }
};
