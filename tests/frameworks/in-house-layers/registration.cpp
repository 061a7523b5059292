// Registration layers over cpp-httplib: a router that takes std::function, controllers bound by
// template, a table of routes, endpoint classes that register themselves (CRTP), plugins. A handler's
// method and path stay known: created-without-location speaks of POST and PUT, not of GET.
// --- router.h
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <httplib.h>

namespace web {

using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

class Router {
public:
  explicit Router(httplib::Server& server) : server_(server) {}

  Router& get(const std::string& path, Handler handler) { return add("GET", path, handler); }
  Router& post(const std::string& path, Handler handler) { return add("POST", path, handler); }
  Router& add(const std::string& method, const std::string& path, Handler handler);

  template <typename Controller, void (Controller::*Method)(const httplib::Request&,
                                                            httplib::Response&)>
  Router& bind(const std::string& method, const std::string& path) {
    return add(method, path, [](const httplib::Request& request, httplib::Response& response) {
      Controller controller;
      (controller.*Method)(request, response);
    });
  }

private:
  httplib::Server& server_;
};

// An endpoint names its path and what it does; this registers it.
template <typename Derived>
class Endpoint {
public:
  static void mount(Router& router) {
    router.add(Derived::Verb, Derived::Path,
               [](const httplib::Request& request, httplib::Response& response) {
                 Derived().handle(request, response);
               });
  }
};

class Plugin {
public:
  virtual ~Plugin() = default;
  virtual void install(Router& router) = 0;
};

class Plugins {
public:
  void add(std::unique_ptr<Plugin> plugin) { all_.push_back(std::move(plugin)); }
  void install(Router& router) {
    for (auto& plugin : all_) {
      plugin->install(router);
    }
  }

private:
  std::vector<std::unique_ptr<Plugin>> all_;
};

}  // namespace web

// --- router.cpp
#include "router.h"

namespace web {

Router& Router::add(const std::string& method, const std::string& path, Handler handler) {
  if (method == "GET") {
    server_.Get(path, handler);
  } else if (method == "POST") {
    server_.Post(path, handler);
  } else if (method == "PUT") {
    server_.Put(path, handler);
  } else if (method == "DELETE") {
    server_.Delete(path, handler);
  }
  return *this;
}

}  // namespace web

// --- controllers.h
#pragma once

#include "router.h"

struct Cars {
  void list(const httplib::Request& request, httplib::Response& response);
  void build(const httplib::Request& request, httplib::Response& response);
  void search(const httplib::Request& request, httplib::Response& response);
};

struct Paint : web::Endpoint<Paint> {
  static constexpr const char* Verb = "POST";
  static constexpr const char* Path = "/paint";
  void handle(const httplib::Request& request, httplib::Response& response);
};

struct Wash : web::Endpoint<Wash> {
  static constexpr const char* Verb = "GET";
  static constexpr const char* Path = "/wash";
  void handle(const httplib::Request& request, httplib::Response& response);
};

class Workshop : public web::Plugin {
public:
  void install(web::Router& router) override;
};

void addTable(web::Router& router);

// --- controllers.cpp
#include "controllers.h"

void Cars::list(const httplib::Request&, httplib::Response& response) {
  response.status = 201;  // finding: created-on-safe-method
}

void Cars::build(const httplib::Request&, httplib::Response& response) {
  response.status = 201;  // finding: created-without-location
}

void Cars::search(const httplib::Request&, httplib::Response& response) {
  response.status = 405;
  response.set_header("Allow", "GET");
}

void Paint::handle(const httplib::Request&, httplib::Response& response) {
  response.status = 201;  // finding: created-without-location
}

void Wash::handle(const httplib::Request&, httplib::Response& response) {
  response.status = 201;  // finding: created-on-safe-method
}

void Workshop::install(web::Router& router) {
  router
      .get("/tools", [](const httplib::Request&, httplib::Response& response) {
        response.status = 201;  // finding: created-on-safe-method
      })
      .post("/tools", [](const httplib::Request&, httplib::Response& response) {
        response.status = 201;  // finding: created-without-location
      });
}

// --- table.cpp
#include "controllers.h"

namespace {

void openGate(const httplib::Request&, httplib::Response& response) {
  response.status = 201;  // finding: created-without-location
}

void showGate(const httplib::Request&, httplib::Response& response) {
  response.status = 201;  // finding: created-on-safe-method
}

void removeGate(const httplib::Request&, httplib::Response& response) {
  response.status = 204;  // finding: no-content-with-body
  response.set_content("gone", "text/plain");
}

struct Route {
  const char* method;
  const char* path;
  void (*handler)(const httplib::Request&, httplib::Response&);
};

const Route Routes[] = {
    {"GET", "/gate", &showGate},
    {"POST", "/gate", &openGate},
    {"DELETE", "/gate", removeGate},
};

}  // namespace

void addTable(web::Router& router) {
  for (const Route& route : Routes) {
    router.add(route.method, route.path, route.handler);
  }
}

// --- main.cpp
#include "controllers.h"

int main() {
  httplib::Server server;
  web::Router router(server);
  router.bind<Cars, &Cars::list>("GET", "/cars");
  router.bind<Cars, &Cars::build>("POST", "/cars");
  router.bind<Cars, &Cars::search>("PUT", "/cars");
  Paint::mount(router);
  Wash::mount(router);
  addTable(router);
  web::Plugins plugins;
  plugins.add(std::make_unique<Workshop>());
  plugins.install(router);
  server.listen("0.0.0.0", 8080);
}
