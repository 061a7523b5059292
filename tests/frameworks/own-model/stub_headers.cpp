// A model that the fixture brings along: what handlers return and throw, chains of calls, macros,
// callbacks in fields, streams that write the content.
// --- fw.json
{
  "framework": "fw",
  "headers": ["fw.h"],
  "response": ["fw::Response"],
  "request": ["fw::Request"],
  "wire": { "status": 200, "noReply": "hang" },
  "handlers": [
    { "register": "fw::Rule::operator()", "handler": "$0", "path": "$<fw::App::route>:$0",
      "method": "$<fw::Rule::methods>:$0" },
    { "register": "fw::Hooks::on_request", "handler": "$value" },
    { "macro": "ENDPOINT", "method": "$0", "path": "$1" }
  ],
  "sites": [
    { "return": "fw::Result", "status": "$value" },
    { "return": "std::string", "body": "$value" },
    { "return": "std::pair", "status": "$value[0]", "body": "$value[1]" },
    { "throw": "fw::HttpError", "status": "$0", "body": "$1" },
    { "call": "fw::HttpError::code", "gives": "status" },
    { "call": "fw::Response::Response", "argc": 1, "status": "$0" },
    { "call": "fw::Response::status", "argc": 1, "status": "$0" },
    { "call": "fw::Response::header", "header": { "$0": "$1" } },
    { "call": "fw::Response::out", "gives": "body" },
    { "call": "fw::Response::send", "commit": true, "gives": "body" },
    { "call": "fw::Response::current", "gives": "handler" },
    { "call": "fw::self", "gives": "$0" },
    { "call": "fw::Headers::add", "header": { "$<0>|typeName": "$0" }, "of": "handler" },
    { "call": "fw::Request::path", "reads": "path" }
  ]
}
// --- fw.h
#pragma once

#include <exception>
#include <ostream>
#include <string>
#include <utility>

namespace fw {

enum class Code { Ok = 200, NoContent = 204, BadRequest = 400, NotFound = 404, Conflict = 409 };

using Result = int;

struct Response {
  Response();
  Response(Code code);
  void status(Code code);
  void header(const std::string& name, const std::string& value);
  std::ostream& out();
  std::ostream& send();
  static Response& current();
};

Response& self(Response& response);

struct ContentType {
  static constexpr const char* Name = "Content-Type";
};

struct Headers {
  template <typename Header>
  void add(const std::string& value) {}
};

struct Request {
  std::string path() const;
};

class HttpError : public std::exception {
public:
  HttpError(Code code, std::string what);
  Code code() const;
};

struct Rule {
  Rule& methods(const char* method);
  template <typename Handler>
  void operator()(Handler handler) {}
};

struct App {
  Rule& route(const char* path);
};

struct Hooks {
  Result (*on_request)(Request*);
};

}  // namespace fw

#define ENDPOINT(METHOD, PATH, NAME, ...) fw::Result NAME(fw::Request* request)
// --- returned.cpp
#include "fw.h"

static int codeFor(bool isThere) {
  return isThere ? 0 : 404;
}

fw::Response made(const fw::Request& request) {
  if (request.path().empty()) {
    return fw::Code::BadRequest;
  }
  fw::Response response;
  response.header("A", "b");
  return response;
}

fw::Response helper() {
  return fw::Response(fw::Code::Conflict);
}

void routes(fw::App& app) {
  app.route("/number").methods("GET")([](const fw::Request&) -> fw::Result { return 404; });
  app.route("/through")([](const fw::Request& request) -> fw::Result {
    return codeFor(request.path() == "/there");  // 0 is no status code
  });
  app.route("/text")([](const fw::Request&) { return std::string("text"); });
  app.route("/pair")([](const fw::Request&) { return std::make_pair(410, std::string("gone")); });
  app.route("/function")(made);
  app.route("/calls")([](const fw::Request& request) { return made(request); });
  app.route("/one")([](const fw::Request&) { return helper(); });
}
// --- thrown.cpp
#include "fw.h"

struct NotFound : fw::HttpError {
  NotFound() : HttpError(fw::Code::NotFound, "not here") {}
};

struct Refused : fw::HttpError {
  using HttpError::HttpError;
};

[[noreturn]] void refuse(const std::string& why) {
  throw Refused(fw::Code::Conflict, why);
}

void routes(fw::App& app) {
  auto& rule = app.route("/thrown");
  rule.methods("POST");
  rule([](const fw::Request& request, fw::Response& response) {
    response.status(fw::Code::Ok);
    if (request.path() == "/lost") {
      throw NotFound();  // what was set is lost
    }
    if (request.path() == "/refused") {
      refuse("no");
    }
    response.send() << "done";
  });
  app.route("/caught")([](const fw::Request& request, fw::Response& response) {
    try {
      if (request.path() == "/lost") {
        throw NotFound();
      }
    } catch (const fw::HttpError& error) {
      response.status(error.code());
      response.out() << error.what();
    }
  });
}
// --- entries.cpp
#include "fw.h"

ENDPOINT("GET", "/hello", hello, "more") {
  return 204;
}

static fw::Result onRequest(fw::Request* request) {
  return request->path() == "/forbidden" ? 403 : 0;
}

static fw::Result onOther(fw::Request*) {
  fw::Headers headers;
  headers.add<fw::ContentType>("text/plain");
  fw::self(fw::Response::current()).header("A", "b");
  return 202;
}

void hooks(fw::Hooks& hooks) {
  hooks.on_request = onRequest;
  static const fw::Hooks Others{onOther};
}
// --- no_handler.cpp
#include "fw.h"

// Neither registered nor marked: what it gives back answers nobody.
fw::Result mapped(const fw::Request& request) {
  return request.path().empty() ? 500 : 200;
}
