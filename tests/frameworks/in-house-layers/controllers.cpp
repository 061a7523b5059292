// Wrappers of wrappers over cpp-httplib: controllers answer through a base class, which fills a reply
// with chained setters, which a gateway writes into the framework's response. The names of some
// setters say something else than what they set.
// --- web/reply.h
#pragma once

#include <map>
#include <string>
#include <utility>

#include <httplib.h>

namespace web {

enum class Status {
  Ok = 200,
  Created = 201,
  NoContent = 204,
  BadRequest = 400,
  Unauthorized = 401,
  NotFound = 404,
  NotAllowed = 405,
  Internal = 500
};

// What a controller wants to answer; it knows nothing of the framework.
class Reply {
public:
  explicit Reply(Status status = Status::Ok) : status_(status) {}

  Reply& status(Status status) {
    status_ = status;
    return *this;
  }
  Reply& header(std::string name, std::string value) {
    headers_.emplace(std::move(name), std::move(value));
    return *this;
  }
  Reply& json(std::string text) {
    body_ = std::move(text);
    type_ = "application/json";
    return *this;
  }

  void writeTo(httplib::Response& out) const;

private:
  Status status_;
  std::multimap<std::string, std::string> headers_;
  std::string body_;
  std::string type_;
};

}  // namespace web

// --- web/reply.cpp
#include "reply.h"

namespace web {

void Reply::writeTo(httplib::Response& out) const {
  out.status = static_cast<int>(status_);
  for (const auto& [name, value] : headers_) {
    out.set_header(name, value);
  }
  if (!body_.empty()) {
    out.set_content(body_, type_);
  }
}

}  // namespace web

// --- web/controller.h
#pragma once

#include "reply.h"

namespace web {

class Controller {
public:
  Controller(const httplib::Request& request, httplib::Response& response)
      : request_(request), response_(response) {}
  virtual ~Controller() = default;

protected:
  const httplib::Request& request() const { return request_; }

  void respond(Status status, const std::string& json);
  void respondEmpty(Status status);
  void send(const Reply& reply);

  // Old names that outlived what they once did.
  void setOk(int code);
  void fail(const std::string& why);

private:
  const httplib::Request& request_;
  httplib::Response& response_;
};

}  // namespace web

// --- web/controller.cpp
#include "controller.h"

namespace web {

void Controller::respond(Status status, const std::string& json) {
  send(Reply().status(status).json(json));
}

void Controller::respondEmpty(Status status) { send(Reply(status)); }

void Controller::send(const Reply& reply) { reply.writeTo(response_); }

void Controller::setOk(int code) { response_.status = code; }

// The old app shows the text of any 200 to its user.
void Controller::fail(const std::string& why) {
  respond(Status::Ok, "{\"message\":\"" + why + "\"}");
}

}  // namespace web

// --- notes.h
#pragma once

#include <string>

#include "web/controller.h"

struct Notes {
  bool exists(const std::string& id) const;
  std::string load(const std::string& id) const;
  std::string add(const std::string& text);
  void remove(const std::string& id);
};

class NoteController : public web::Controller {
public:
  NoteController(Notes& notes, const httplib::Request& request, httplib::Response& response)
      : Controller(request, response), notes_(notes) {}

  void show();
  void create();
  void createAt();
  void remove();
  void removeLoudly();
  void rename();
  void whoAmI();
  void whoAmIWithChallenge();
  void legacy();

private:
  Notes& notes_;
};

// --- notes.cpp
#include "notes.h"

void NoteController::show() {
  const std::string id = request().matches[1].str();
  if (!notes_.exists(id)) {
    respond(web::Status::NotFound, R"({"error":"no such note"})");
    return;
  }
  respond(web::Status::Ok, notes_.load(id));
}

void NoteController::create() {
  const std::string id = notes_.add(request().body);
  // finding: created-without-location
  respond(web::Status::Created, "{\"id\":\"" + id + "\"}");
}

void NoteController::createAt() {
  const std::string id = notes_.add(request().body);
  send(web::Reply(web::Status::Created).header("Location", "/notes/" + id).json("{}"));
}

void NoteController::remove() {
  notes_.remove(request().matches[1].str());
  respondEmpty(web::Status::NoContent);
}

void NoteController::removeLoudly() {
  notes_.remove(request().matches[1].str());
  // finding: no-content-with-body
  respond(web::Status::NoContent, R"({"removed":true})");
}

void NoteController::rename() {
  if (request().method != "PUT") {
    // finding: method-not-allowed-without-allow
    respondEmpty(web::Status::NotAllowed);
    return;
  }
  if (request().body.empty()) {
    // finding: status-overwritten
    respond(web::Status::BadRequest, R"({"error":"a name is needed"})");
  }
  notes_.add(request().body);
  respond(web::Status::Ok, "{}");
}

void NoteController::whoAmI() {
  if (!request().has_header("Authorization")) {
    // finding: unauthorized-without-challenge
    setOk(401);
    return;
  }
  respond(web::Status::Ok, "{}");
}

void NoteController::whoAmIWithChallenge() {
  if (!request().has_header("Authorization")) {
    send(web::Reply()
             .status(web::Status::Unauthorized)
             .header("WWW-Authenticate", "Basic realm=\"notes\"")
             .json("{}"));
    return;
  }
  respond(web::Status::Ok, "{}");
}

void NoteController::legacy() {
  if (request().body.empty()) {
    fail("nothing to do");
    return;
  }
  respond(web::Status::Ok, "{}");
}

// --- main.cpp
#include "notes.h"

namespace {

using Action = void (NoteController::*)();

// Each request has a controller of its own.
httplib::Server::Handler run(Notes& notes, Action action) {
  return [&notes, action](const httplib::Request& request, httplib::Response& response) {
    NoteController controller(notes, request, response);
    (controller.*action)();
  };
}

}  // namespace

int main() {
  httplib::Server server;
  Notes notes;
  server.Get("/notes/(\\d+)", run(notes, &NoteController::show));
  server.Post("/notes", run(notes, &NoteController::create));
  server.Post("/notes/at", run(notes, &NoteController::createAt));
  server.Delete("/notes/(\\d+)", run(notes, &NoteController::remove));
  server.Delete("/notes/(\\d+)/loud", run(notes, &NoteController::removeLoudly));
  server.Put("/notes/(\\d+)", run(notes, &NoteController::rename));
  server.Post("/notes/(\\d+)", run(notes, &NoteController::rename));
  server.Get("/me", run(notes, &NoteController::whoAmI));
  server.Get("/me2", run(notes, &NoteController::whoAmIWithChallenge));
  server.Post("/legacy", run(notes, &NoteController::legacy));
  server.listen("0.0.0.0", 8080);
}
