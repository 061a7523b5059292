// A team's own layers over Crow: an API error that becomes a response through three functions, a
// response class of their own, a result type, a route helper with the method in a template argument,
// and a builder that puts a response together.
// --- api/result.h
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace api {

enum class Problem { None, BadInput, NoLogin, Missing, Verb };

template <typename T>
struct Result {
  std::optional<T> value;
  Problem problem = Problem::None;

  explicit operator bool() const { return value.has_value(); }
};

template <typename T>
Result<T> ok(T value) {
  return Result<T>{std::move(value), Problem::None};
}

template <typename T>
Result<T> failed(Problem problem) {
  return Result<T>{std::nullopt, problem};
}

}  // namespace api

// --- api/answer.h
#pragma once

#include <string>

#include "../crow.h"
#include "result.h"

namespace api {

// All answers of this server are JSON.
class Answer : public crow::response {
public:
  explicit Answer(int status, const std::string& json = "{}");
  Answer& with(const std::string& name, const std::string& value);
};

class AnswerBuilder {
public:
  AnswerBuilder& status(int status) {
    status_ = status;
    return *this;
  }
  AnswerBuilder& location(const std::string& where) {
    location_ = where;
    return *this;
  }
  crow::response build() const;

private:
  int status_ = 200;
  std::string location_;
};

crow::response toResponse(Problem problem);

}  // namespace api

// --- api/answer.cpp
#include "answer.h"

namespace api {

Answer::Answer(int status, const std::string& json) : crow::response(status, json) {
  set_header("Content-Type", "application/json");
}

Answer& Answer::with(const std::string& name, const std::string& value) {
  set_header(name, value);
  return *this;
}

crow::response AnswerBuilder::build() const {
  crow::response response(status_);
  if (!location_.empty()) {
    response.set_header("Location", location_);
  }
  return response;
}

crow::response toResponse(Problem problem) {
  switch (problem) {
    case Problem::None:
      return Answer(200);
    case Problem::BadInput:
      return Answer(400);
    case Problem::NoLogin: {
      Answer answer(401);
      answer.with("WWW-Authenticate", "Bearer");
      return answer;
    }
    case Problem::Missing:
      return Answer(404);
    case Problem::Verb:
      return Answer(405);  // finding: method-not-allowed-without-allow
  }
  return Answer(500);
}

}  // namespace api

// --- store.h
#pragma once

#include <string>

#include "api/result.h"

struct Task {
  int id = 0;
  std::string title;
};

class Tasks {
public:
  api::Result<Task> find(int id) const;
  api::Result<Task> add(const std::string& title);

private:
  bool has(int id) const;
};

// --- store.cpp
#include "store.h"

api::Result<Task> Tasks::find(int id) const {
  if (!has(id)) {
    return api::failed<Task>(api::Problem::Missing);
  }
  return api::ok(Task{id, "a task"});
}

api::Result<Task> Tasks::add(const std::string& title) {
  if (title.empty()) {
    return api::failed<Task>(api::Problem::BadInput);
  }
  return api::ok(Task{1, title});
}

// --- main.cpp
#include "api/answer.h"
#include "store.h"

namespace {

crow::response answer(const api::Result<Task>& result) {
  if (!result) {
    return api::toResponse(result.problem);
  }
  return api::Answer(200, result.value->title);
}

crow::response unauthorized() {
  return api::Answer(401);  // finding: unauthorized-without-challenge
}

}  // namespace

int main() {
  crow::SimpleApp app;
  Tasks tasks;

  CROW_ROUTE(app, "/tasks/<int>")([&](int id) { return answer(tasks.find(id)); });

  CROW_ROUTE(app, "/tasks").methods("POST"_method)([&](const crow::request& request) {
    const api::Result<Task> made = tasks.add(request.body);
    if (!made) {
      return api::toResponse(made.problem);
    }
    // finding: created-without-location
    return api::AnswerBuilder().status(201).build();
  });

  CROW_ROUTE(app, "/tasks/at").methods("POST"_method)([&](const crow::request& request) {
    const api::Result<Task> made = tasks.add(request.body);
    return made ? api::AnswerBuilder().status(201).location("/tasks/1").build()
                : api::toResponse(made.problem);
  });

  // A GET creates nothing, whatever it says.
  // finding: created-on-safe-method
  CROW_ROUTE(app, "/tasks/report")([&]() { return api::AnswerBuilder().status(201).build(); });

  CROW_ROUTE(app, "/tasks/<int>/title").methods("PUT"_method)([&](const crow::request& request,
                                                                  int) {
    if (request.get_header_value("Authorization").empty()) {
      return unauthorized();
    }
    if (request.body.empty()) {
      return api::toResponse(api::Problem::Verb);
    }
    // finding: no-content-with-body
    return crow::response(api::Answer(204, "renamed"));
  });

  CROW_ROUTE(app, "/tasks/none")([]() { return crow::response(api::Answer(204, "")); });

  app.port(18080).run();
}
