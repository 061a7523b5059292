// args: --std=c++20
// A team's own layers over Drogon: a reply object that owns the callback, errors of the domain with a
// table of status codes, a base class of controllers.
// --- reply.h
#pragma once

#include <string>

#include "third_party/drogon/drogon.h"

using Callback = std::function<void(const drogon::HttpResponsePtr&)>;

enum class Fault { Invalid, Anonymous, Unknown, Verb };

// Answers once, when it is told to.
class Reply {
public:
  explicit Reply(const Callback& callback) : callback_(callback) {}

  void ok(const std::string& body) const;
  void status(int code) const;
  void fault(Fault fault, const std::string& what) const;
  void challenge(const std::string& realm) const;

private:
  void send(const drogon::HttpResponsePtr& response) const { callback_(response); }
  const Callback& callback_;
};

// --- reply.cpp
#include "reply.h"

namespace {

struct Row {
  Fault fault;
  int status;
};

const Row Rows[] = {
    {Fault::Invalid, 400},
    {Fault::Anonymous, 401},  // finding: unauthorized-without-challenge
    {Fault::Unknown, 404},
    {Fault::Verb, 405},  // finding: method-not-allowed-without-allow
};

int statusOf(Fault fault) {
  for (const Row& row : Rows) {
    if (row.fault == fault) {
      return row.status;
    }
  }
  return 500;
}

}  // namespace

void Reply::ok(const std::string& body) const {
  auto response = drogon::HttpResponse::newHttpResponse();
  response->setBody(body);
  send(response);
}

void Reply::status(int code) const {
  auto response = drogon::HttpResponse::newHttpResponse();
  response->setStatusCode(static_cast<drogon::HttpStatusCode>(code));
  send(response);
}

void Reply::fault(Fault fault, const std::string& what) const {
  auto response = drogon::HttpResponse::newHttpResponse();
  response->setStatusCode(static_cast<drogon::HttpStatusCode>(statusOf(fault)));
  response->setBody(what);
  send(response);
}

void Reply::challenge(const std::string& realm) const {
  auto response = drogon::HttpResponse::newHttpResponse();
  response->setStatusCode(drogon::k401Unauthorized);
  response->addHeader("WWW-Authenticate", "Basic realm=\"" + realm + "\"");
  send(response);
}

// --- main.cpp
#include "reply.h"

namespace {

bool exists(const std::string& name);
void store(const std::string& name, const std::string& text);

bool isKnown(const drogon::HttpRequestPtr& request) {
  return !request->getHeader("Authorization").empty();
}

}  // namespace

int main() {
  using namespace drogon;
  app().registerHandler(
      "/files/{1}",
      [](const HttpRequestPtr& request, Callback&& callback, const std::string& name) {
        const Reply reply(callback);
        if (!exists(name)) {
          reply.fault(Fault::Unknown, "no such file");
          return;
        }
        if (!isKnown(request)) {
          reply.fault(Fault::Anonymous, "who are you?");
          return;
        }
        reply.ok(name);
      },
      {Get});
  app().registerHandler(
      "/files",
      [](const HttpRequestPtr& request, Callback&& callback) {
        const Reply reply(callback);
        if (!isKnown(request)) {
          reply.challenge("files");
          return;
        }
        store("a", std::string(request->body()));
        reply.status(201);  // finding: created-without-location
      },
      {Post, "LoginFilter"});
  app().registerHandler(
      "/files/{1}/lock",
      [](const HttpRequestPtr&, Callback&& callback, const std::string& name) {
        const Reply reply(callback);
        if (!exists(name)) {
          reply.fault(Fault::Verb, "nothing to lock");
          return;
        }
        reply.status(204);
      },
      {Put});
  app().run();
}
