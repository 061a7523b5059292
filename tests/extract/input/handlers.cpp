// Handlers in tables, members, overloads, static methods, and calls of them.
#include "httplib.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

using httplib::Request;
using httplib::Response;
using Handler = void (*)(const Request&, Response&);

void hello(const Request&, Response& res) {
  res.set_content("hello", "text/plain");
}

void hello(int);

struct Route {
  const char* path;
  Handler handler;
};

static const Route Routes[] = {
    {"/hello", hello},
    {"/bye", +[](const Request&, Response& res) { res.status = 410; }},
};

class App {
public:
  using Member = void (App::*)(const Request&, Response&);

  static void ping(const Request&, Response& res) { res.status = 204; }

  void add(const std::string& path, Member member) {
    server_.Get(path, [this, member](const Request& req, Response& res) { (this->*member)(req, res); });
  }

  void start() {
    add("/one", &App::one);
    server_.Get("/ping", &App::ping);
    server_.Get("/overloaded", static_cast<Handler>(hello));
    for (const Route& route : Routes) {
      server_.Get(route.path, route.handler);
    }
    table_["x"] = [](const Request&, Response& res) { res.status = 201; };
    server_.Post("/table", [this](const Request& req, Response& res) {
      auto it = table_.find(req.path);
      if (it == table_.end()) {
        res.status = 404;
        return;
      }
      it->second(req, res);
    });
    server_.set_error_handler([](const Request&, Response& res) {
      if (res.status == 404) {
        res.set_content("nothing here", "text/plain");
      }
    });
    server_.set_exception_handler([](const auto&, auto& res, std::exception_ptr ep) {
      try {
        std::rethrow_exception(ep);
      } catch (const std::invalid_argument& e) {
        res.status = 400;
      } catch (...) {
        res.status = 500;
      }
    });
  }

private:
  void one(const Request&, Response& res) { res.status = 200; }

  httplib::Server server_;
  std::map<std::string, std::function<void(const Request&, Response&)>> table_;
};

App app;

struct Registrar {
  Registrar(const char* path, Handler handler);
};

static Registrar registered("/static", hello);
