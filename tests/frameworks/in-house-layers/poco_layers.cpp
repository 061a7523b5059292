// A team's own layers over POCO: endpoint classes below a dispatching base class, a context that wraps
// request and response, a response guard that answers in its destructor, errors with a status of their
// own, a queue of work that answers later.
// --- context.h
#pragma once

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <functional>
#include <string>

// What an endpoint sees of the framework.
class Context {
public:
  Context(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response)
      : request_(request), response_(response) {}

  const std::string& verb() const { return request_.getMethod(); }
  bool isLoggedIn() const { return request_.has("Authorization"); }
  Context& set(const std::string& name, const std::string& value);
  void reply(int status, const std::string& text = "");

private:
  Poco::Net::HTTPServerRequest& request_;
  Poco::Net::HTTPServerResponse& response_;
};

class StatusError {
public:
  explicit StatusError(int status) : status_(status) {}
  int status() const { return status_; }

private:
  int status_;
};

// --- context.cpp
#include "context.h"

#include <ostream>

Context& Context::set(const std::string& name, const std::string& value) {
  response_.set(name, value);
  return *this;
}

void Context::reply(int status, const std::string& text) {
  response_.setStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(status));
  std::ostream& out = response_.send();
  if (!text.empty()) {
    out << text;
  }
}

// --- endpoint.h
#pragma once

#include <Poco/Net/HTTPRequestHandler.h>

#include "context.h"

class Endpoint : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(Poco::Net::HTTPServerRequest& request,
                     Poco::Net::HTTPServerResponse& response) final;

protected:
  virtual void serve(Context& context) = 0;
};

// Endpoints with one function for each verb.
class VerbEndpoint : public Endpoint {
protected:
  void serve(Context& context) final;
  virtual void read(Context& context) = 0;
  virtual void write(Context& context) { refuse(context); }
  virtual std::string allowed() const { return "GET"; }
  void refuse(Context& context);
};

// --- endpoint.cpp
#include "endpoint.h"

void Endpoint::handleRequest(Poco::Net::HTTPServerRequest& request,
                             Poco::Net::HTTPServerResponse& response) {
  Context context(request, response);
  try {
    serve(context);
  } catch (const StatusError& error) {
    context.reply(error.status());
  }
}

void VerbEndpoint::serve(Context& context) {
  if (context.verb() == "GET") {
    read(context);
  } else if (context.verb() == "POST") {
    write(context);
  } else {
    refuse(context);
  }
}

void VerbEndpoint::refuse(Context& context) {
  context.set("Allow", allowed()).reply(405);
}

// --- rooms.h
#pragma once

#include "endpoint.h"

class Rooms : public VerbEndpoint {
protected:
  void read(Context& context) override;
  void write(Context& context) override;
  std::string allowed() const override { return "GET, POST"; }
};

class Door : public Endpoint {
protected:
  void serve(Context& context) override;
};

class Cellar : public VerbEndpoint {
protected:
  void read(Context& context) override;
};

// --- rooms.cpp
#include "rooms.h"

void Rooms::read(Context& context) {
  if (!context.isLoggedIn()) {
    throw StatusError(401);  // finding: unauthorized-without-challenge
  }
  context.reply(200, "kitchen");
}

void Rooms::write(Context& context) {
  if (!context.isLoggedIn()) {
    context.set("WWW-Authenticate", "Basic realm=\"rooms\"").reply(401);
    return;
  }
  // missed: created-without-location the path that leads here is in a map
  context.reply(201, "built");
}

void Door::serve(Context& context) {
  if (context.verb() != "PUT") {
    context.reply(405);  // finding: method-not-allowed-without-allow
    return;
  }
  context.reply(204, "shut");  // finding: no-content-with-body
}

void Cellar::read(Context& context) { context.reply(200, "wine"); }

// --- main.cpp
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>

#include <functional>
#include <map>

#include "rooms.h"

namespace {

// What makes an endpoint for a path.
class Registry : public Poco::Net::HTTPRequestHandlerFactory {
public:
  using Make = std::function<Poco::Net::HTTPRequestHandler*()>;

  void add(const std::string& path, Make make) { makers_[path] = make; }

  Poco::Net::HTTPRequestHandler*
  createRequestHandler(const Poco::Net::HTTPServerRequest& request) override {
    const auto found = makers_.find(request.getURI());
    return found == makers_.end() ? nullptr : found->second();
  }

private:
  std::map<std::string, Make> makers_;
};

template <typename T>
Poco::Net::HTTPRequestHandler* make() {
  return new T;
}

}  // namespace

int main() {
  Poco::Net::HTTPRequestHandlerFactory::Ptr factory(new Registry);
  auto& registry = static_cast<Registry&>(*factory);
  registry.add("/rooms", make<Rooms>);
  registry.add("/door", [] { return new Door; });
  registry.add("/cellar", &make<Cellar>);
  Poco::Net::ServerSocket socket(8080);
  Poco::Net::HTTPServer server(factory, socket, new Poco::Net::HTTPServerParams);
  server.start();
}
