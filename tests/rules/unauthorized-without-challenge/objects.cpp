// The status code lies in an object: an exception and its base, a handler, its members.
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

#include <httplib.h>

namespace {

struct ApiError : std::exception {
  explicit ApiError(int code) : status(code) {}
  virtual int code() const { return status; }
  int status;
};

struct Unauthorized : ApiError {
  Unauthorized() : ApiError(401) {}  // finding: unauthorized-without-challenge
};

template <int Code>
struct Fault : ApiError {
  Fault() : ApiError(Code) {}  // finding: method-not-allowed-without-allow
};

struct Refusal {
  httplib::Response response;
};

[[noreturn]] void fail(int code) {
  throw ApiError(code);
}

/// Called from a catch clause: answers what is being handled.
void translate(httplib::Response& res) {
  try {
    throw;
  } catch (const ApiError& e) {
    res.status = e.status;
  } catch (...) {
    res.status = 500;
  }
}

class Endpoint {
public:
  virtual ~Endpoint() = default;

  void operator()(const httplib::Request& req, httplib::Response& res) {
    before();
    handle(req, res);
  }

protected:
  virtual void before() {}
  virtual void handle(const httplib::Request& req, httplib::Response& res) = 0;
};

class Locked : public Endpoint {
  void handle(const httplib::Request&, httplib::Response& res) override {
    res.status = 401;  // finding: unauthorized-without-challenge
  }
};

class Challenging : public Endpoint {
  void before() override { challenge_ = "Basic"; }
  void handle(const httplib::Request&, httplib::Response& res) override {
    res.set_header("WWW-Authenticate", challenge_);
    res.status = 401;
  }
  std::string challenge_;
};

class Fixed : public Endpoint {
public:
  explicit Fixed(int status) : status_(status) {}

private:
  void handle(const httplib::Request&, httplib::Response& res) override { res.status = status_; }
  int status_;
};

/// Its status code changes: nobody knows what it is when a request comes.
class Switchable : public Endpoint {
public:
  void close() { status_ = 401; }

private:
  void handle(const httplib::Request&, httplib::Response& res) override { res.status = status_; }
  int status_ = 204;
};

class Api {
  struct Settings {
    int denied = 401;  // finding: unauthorized-without-challenge
  };

public:
  void mount(httplib::Server& server) {
    server.Get("/settings", [this](const httplib::Request&, httplib::Response& res) {
      res.status = settings_->denied;
    });
  }

private:
  std::unique_ptr<Settings> settings_ = std::make_unique<Settings>();
};

void add(httplib::Server& server, const std::string& path, std::shared_ptr<Endpoint> endpoint) {
  server.Get(path, [endpoint](const httplib::Request& req, httplib::Response& res) {
    (*endpoint)(req, res);
  });
}

}  // namespace

void mountObjects(httplib::Server& server) {
  static Api api;
  api.mount(server);
  add(server, "/locked", std::make_shared<Locked>());
  add(server, "/challenging", std::make_shared<Challenging>());
  add(server, "/fixed", std::make_shared<Fixed>(405));  // finding: method-not-allowed-without-allow
  auto gate = std::make_shared<Switchable>();
  add(server, "/gate", gate);
  gate->close();
}

void mountThrowing(httplib::Server& server) {
  server.Get("/base", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (!req.has_header("Authorization")) {
        throw Unauthorized();
      }
      res.status = 204;
    } catch (const ApiError& e) {
      res.status = e.code();
    }
  });
  server.Get("/template", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (req.has_param("raw")) {
        throw Fault<405>();
      }
    } catch (const ApiError& e) {
      res.status = e.status;
    }
  });
  server.Get("/whole", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (!req.has_header("Authorization")) {
        Refusal refusal;
        refusal.response.status = 401;  // finding: unauthorized-without-challenge
        throw refusal;
      }
    } catch (const Refusal& refusal) {
      res = refusal.response;
    }
  });
  server.Get("/helper", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (req.has_param("raw")) {
        fail(405);  // finding: method-not-allowed-without-allow
      }
      res.status = 204;
    } catch (const ApiError& e) {
      res.status = e.status;
    }
  });
  server.Get("/translated", [](const httplib::Request& req, httplib::Response& res) {
    try {
      if (!req.has_header("Authorization")) {
        throw Unauthorized();
      }
      res.status = 204;
    } catch (...) {
      translate(res);
    }
  });
}
