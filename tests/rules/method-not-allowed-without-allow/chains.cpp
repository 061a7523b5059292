// Handlers that hand on to the next of their kind: what a longer chain does is not known.
#include <httplib.h>
#include <memory>
#include <string>
#include <utility>

namespace {

class Link {
public:
  explicit Link(std::shared_ptr<Link> next) : next_(std::move(next)) {}
  virtual ~Link() = default;
  virtual void handle(const httplib::Request& req, httplib::Response& res) = 0;

protected:
  void pass(const httplib::Request& req, httplib::Response& res) {
    if (next_) {
      next_->handle(req, res);
    }
  }

private:
  std::shared_ptr<Link> next_;
};

class OnlyGet : public Link {
public:
  using Link::Link;

  void handle(const httplib::Request& req, httplib::Response& res) override {
    if (req.method != "GET") {
      res.status = 405;
      pass(req, res);
      return;
    }
    pass(req, res);
  }
};

class Allowing : public Link {
public:
  using Link::Link;

  void handle(const httplib::Request& req, httplib::Response& res) override {
    pass(req, res);
    if (res.status == 405) {
      res.set_header("Allow", "GET");
    }
  }
};

class Strict : public Link {
public:
  using Link::Link;

  void handle(const httplib::Request& req, httplib::Response& res) override {
    if (req.method != "GET") {
      res.status = 405;  // finding: method-not-allowed-without-allow
      return;
    }
    pass(req, res);
  }
};

}  // namespace

void addChains(httplib::Server& server) {
  server.Post("/open", [](const httplib::Request& req, httplib::Response& res) {
    OnlyGet chain(std::make_shared<Allowing>(nullptr));
    chain.handle(req, res);
  });

  server.Post("/strict", [](const httplib::Request& req, httplib::Response& res) {
    Strict chain(nullptr);
    chain.handle(req, res);
  });
}
