// bind, bind_front, member pointers, functors, function pointers.
#include "httplib.h"

#include <functional>
#include <thread>

using httplib::Request;
using httplib::Response;
using namespace std::placeholders;

struct Functor {
  int code;
  void operator()(const Request&, Response& res) const { res.status = code; }
};

void plain(const Request&, Response& res) {
  res.status = 200;
}

void swapped(Response& res, const Request&) {
  res.status = 201;
}

void withCode(int code, const Request&, Response& res) {
  res.status = code;
}

class Users {
public:
  void registerAll(httplib::Server& server) {
    server.Get("/bind", std::bind(&Users::list, this, _1, _2));
    server.Get("/front", std::bind_front(&Users::list, this));
    server.Get("/swapped", std::bind(swapped, _2, _1));
    server.Get("/code", std::bind(withCode, 404, _1, _2));
    server.Get("/functor", Functor{409});
    Functor named{410};
    server.Get("/named", named);
    server.Get("/plain", plain);
    server.Get("/address", &plain);
    void (*pointer)(const Request&, Response&) = plain;
    server.Get("/pointer", pointer);
    route(server, "/wrapped", plain);
  }

private:
  void list(const Request&, Response& res) { res.status = 202; }

  void route(httplib::Server& server, const char* path, httplib::Server::Handler handler) {
    server.Post(path, std::move(handler));
  }
};

void background(Response& res) {
  std::thread worker([&res] { res.status = 500; });
  worker.join();
}
