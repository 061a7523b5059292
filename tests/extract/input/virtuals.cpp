// Virtual calls, overriding and the class table.
#include "httplib.h"

#include <memory>
#include <string>

class Base {
public:
  explicit Base(int status) : status_(status) {}
  virtual ~Base() = default;
  virtual void handle(const httplib::Request& req, httplib::Response& res) = 0;

protected:
  int status() const { return status_; }

private:
  int status_;
};

class Json : public Base {
public:
  using Base::Base;
  Json() : Base(201) {}
  void handle(const httplib::Request&, httplib::Response& res) override { res.status = status(); }
};

class Html final : public Base {
public:
  Html() : Base(200) {}
  void handle(const httplib::Request& req, httplib::Response& res) override {
    res.set_content("<p>" + req.path + "</p>", "text/html");
  }
};

void mount(httplib::Server& server, std::shared_ptr<Base> handler) {
  server.Get("/", [handler](const httplib::Request& req, httplib::Response& res) {
    handler->handle(req, res);
  });
}

int main() {
  httplib::Server server;
  mount(server, std::make_shared<Json>(401));
  mount(server, std::make_shared<Html>());
  server.set_default_headers({{"X-Frame-Options", "DENY"}, {"Server", "x"}});
  server.listen("0.0.0.0", 8080);
}
