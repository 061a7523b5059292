// What the code that answers leaves out, another layer adds: the outermost function, the destructor of
// a base class, a middleware that runs later, a hook of the server. Over cpp-httplib.
// --- scope.h
#pragma once

#include <string>

#include <httplib.h>

// Completes the answer when the handler is left.
class Scope {
public:
  explicit Scope(httplib::Response& response) : response_(response) {}
  ~Scope();

protected:
  httplib::Response& response_;
};

class Session : public Scope {
public:
  Session(const httplib::Request& request, httplib::Response& response);
  bool isKnown() const;
  void deny();

private:
  const httplib::Request& request_;
};

// --- scope.cpp
#include "scope.h"

Scope::~Scope() {
  if (response_.status == 401) {
    response_.set_header("WWW-Authenticate", "Bearer realm=\"shop\"");
  }
}

Session::Session(const httplib::Request& request, httplib::Response& response)
    : Scope(response), request_(request) {}

bool Session::isKnown() const { return request_.has_header("Authorization"); }

void Session::deny() { response_.status = 401; }

// --- layers.h
#pragma once

#include <functional>
#include <map>
#include <vector>

#include <httplib.h>

using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

Handler withAllow(std::string methods, Handler inner);
Handler withLog(Handler inner);
Handler withoutBody(Handler inner);

using Headers = std::map<std::string, std::string>;

// The fields that the configuration asks for.
Headers configuredHeaders();
void eachConfigured(const std::function<void(const std::string&, const std::string&)>& take);

// --- layers.cpp
#include "layers.h"

Handler withAllow(std::string methods, Handler inner) {
  return [methods, inner](const httplib::Request& request, httplib::Response& response) {
    inner(request, response);
    if (response.status == 405) {
      response.set_header("Allow", methods);
    }
  };
}

Handler withLog(Handler inner) {
  return [inner](const httplib::Request& request, httplib::Response& response) {
    inner(request, response);
    std::printf("%s %d\n", request.path.c_str(), response.status);
  };
}

Handler withoutBody(Handler inner) {
  return [inner](const httplib::Request& request, httplib::Response& response) {
    inner(request, response);
    if (response.status == 204) {
      response.body.clear();
    }
  };
}

// --- main.cpp
#include "layers.h"
#include "scope.h"

int main() {
  httplib::Server server;

  server.set_post_routing_handler([](const httplib::Request& request, httplib::Response& response) {
    if (response.status == 201 && !response.has_header("Location")) {
      response.set_header("Location", request.path + "/new");
    }
  });

  server.Get("/me", [](const httplib::Request& request, httplib::Response& response) {
    Session session(request, response);
    if (!session.isKnown()) {
      session.deny();
      return;
    }
    response.set_content("you", "text/plain");
  });

  server.Put("/things", withAllow("GET, POST", withLog([](const httplib::Request&,
                                                         httplib::Response& response) {
                                    response.status = 405;
                                  })));

  server.Patch("/things", withLog([](const httplib::Request&, httplib::Response& response) {
                 response.status = 405;  // finding: method-not-allowed-without-allow
               }));

  server.Delete("/things", withoutBody([](const httplib::Request&, httplib::Response& response) {
                  response.set_content("gone", "text/plain");
                  response.status = 204;
                }));

  server.Post("/things", [](const httplib::Request&, httplib::Response& response) {
    response.status = 201;
  });

  // Fields that are gathered first.
  server.Put("/gathered", [](const httplib::Request&, httplib::Response& response) {
    Headers headers;
    eachConfigured([&](const std::string& name, const std::string& value) {
      headers.emplace(name, value);
    });
    response.status = 405;
    for (const auto& [name, value] : headers) {
      response.set_header(name, value);
    }
  });

  server.Put("/configured", [](const httplib::Request&, httplib::Response& response) {
    const Headers headers = configuredHeaders();
    response.status = 405;
    for (auto entry = headers.begin(); entry != headers.end(); ++entry) {
      response.set_header(entry->first, entry->second);
    }
  });

  server.Put("/subscript", [](const httplib::Request&, httplib::Response& response) {
    Headers headers;
    headers["Allow"] = "GET";
    response.status = 405;
    for (const auto& [name, value] : headers) {
      response.set_header(name, value);
    }
  });

  server.Put("/listed", [](const httplib::Request&, httplib::Response& response) {
    const std::vector<std::pair<std::string, std::string>> headers = {
        {"Allow", "GET"}, {"X-Server", "demo"}};
    response.status = 405;
    for (const auto& [name, value] : headers) {
      response.set_header(name, value);
    }
  });

  // None of these is the field.
  server.Put("/others", [](const httplib::Request&, httplib::Response& response) {
    const std::vector<std::pair<std::string, std::string>> headers = {
        {"X-Frame-Options", "DENY"}, {"X-Server", "demo"}};
    response.status = 405;  // finding: method-not-allowed-without-allow
    for (const auto& [name, value] : headers) {
      response.set_header(name, value);
    }
  });

  server.Put("/none", [](const httplib::Request&, httplib::Response& response) {
    Headers headers;
    response.status = 405;  // finding: method-not-allowed-without-allow
    for (const auto& [name, value] : headers) {
      response.set_header(name, value);
    }
  });

  // A scope inside of the handler ends before it.
  server.Get("/inner", [](const httplib::Request& request, httplib::Response& response) {
    {
      Session session(request, response);
      if (!session.isKnown()) {
        session.deny();
      }
    }
    if (response.status != 401) {
      response.set_content("you", "text/plain");
    }
  });

  server.listen("0.0.0.0", 8080);
}
