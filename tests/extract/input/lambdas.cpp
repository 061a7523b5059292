// Lambdas as handlers, helpers and captures.
#include "httplib.h"

#include <functional>
#include <string>
#include <utility>

struct Store {
  bool has(const std::string& key) const;
};

using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

Handler fixed(int status) {
  return [status](const httplib::Request&, httplib::Response& res) { res.status = status; };
}

class Api {
public:
  explicit Api(httplib::Server& server) : server_(server) {}

  void start() {
    server_.Get("/a", [this](const auto& req, auto& res) { show(req, res); });
    server_.Get("/b", [self = this](const httplib::Request& req, httplib::Response& res) {
      self->show(req, res);
    });
  }

private:
  void show(const httplib::Request&, httplib::Response& res) { res.status = code_; }

  httplib::Server& server_;
  int code_ = 206;
};

void setUp(httplib::Server& server, Store& store) {
  const auto fail = [](httplib::Response& res, int status, const std::string& text = "failed") {
    res.status = status;
    res.set_content(text, "text/plain");
  };
  server.Get("/x", [&store, fail, limit = 3](const httplib::Request& req, httplib::Response& res) {
    auto reply = [&](int status) { fail(res, status); };
    if (!store.has(req.path)) {
      reply(404);
      return;
    }
    res.status = limit > 2 ? 200 : 201;
  });
  server.Post("/generic", [](auto&& req, auto&& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    res.set_content(req.body, "text/plain");
  });
  server.Put("/fixed", fixed(405));
  Handler variable = [&fail](const httplib::Request&, httplib::Response& res) { fail(res, 406); };
  server.Delete("/variable", variable);
  server.Get("/now", [](const httplib::Request&, httplib::Response& res) {
    [&res]() { res.status = 204; }();
  });
  server.Get("/chain", fixed(200)).Get("/chain2", fixed(201));
}
