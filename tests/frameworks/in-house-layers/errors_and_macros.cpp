// Exceptions that carry a status code through base classes of another file, taken in the one place
// that all handlers are called through; macros that answer and return. Over cpp-httplib.
// --- errors.h
#pragma once

#include <stdexcept>
#include <string>

class AppError : public std::runtime_error {
public:
  AppError(int code, const std::string& message);
  int code() const noexcept { return code_; }

private:
  int code_;
};

class ClientError : public AppError {
public:
  ClientError(int code, const std::string& message);
};

class NotFound : public ClientError {
public:
  explicit NotFound(const std::string& what);
};

class NotAllowed : public ClientError {
public:
  NotAllowed();
};

class AuthError : public ClientError {
public:
  explicit AuthError(const std::string& realm);
  const std::string& realm() const { return realm_; }

private:
  std::string realm_;
};

// --- errors.cpp
#include "errors.h"

AppError::AppError(int code, const std::string& message)
    : std::runtime_error(message), code_(code) {}

ClientError::ClientError(int code, const std::string& message) : AppError(code, message) {}

NotFound::NotFound(const std::string& what) : ClientError(404, what + " not found") {}

// finding: method-not-allowed-without-allow
NotAllowed::NotAllowed() : ClientError(405, "not allowed") {}

AuthError::AuthError(const std::string& realm)
    : ClientError(401, "who are you?"), realm_(realm) {}

// --- dispatch.h
#pragma once

#include <functional>

#include <httplib.h>

#include "errors.h"

using Work = std::function<void(const httplib::Request&, httplib::Response&)>;

// Every handler runs in here: what it throws becomes the answer.
Work guarded(Work work);

void sendError(httplib::Response& response, int code, const std::string& message);

// Answers and leaves the handler.
#define REQUIRE(condition, code)              \
  do {                                        \
    if (!(condition)) {                       \
      sendError(response, code, #condition); \
      return;                                 \
    }                                         \
  } while (0)

// Answers and goes on: not what its neighbour does.
#define CHECK_THAT(condition, code)           \
  do {                                        \
    if (!(condition)) {                       \
      sendError(response, code, #condition); \
    }                                         \
  } while (0)

#define RETURN_IF_ERROR(expression)             \
  do {                                          \
    if (const int failed = (expression)) {      \
      sendError(response, failed, "refused"); \
      return;                                   \
    }                                           \
  } while (0)

// --- dispatch.cpp
#include "dispatch.h"

void sendError(httplib::Response& response, int code, const std::string& message) {
  response.status = code;
  response.set_content("{\"error\":\"" + message + "\"}", "application/json");
}

Work guarded(Work work) {
  return [work](const httplib::Request& request, httplib::Response& response) {
    try {
      work(request, response);
    } catch (const AuthError& error) {
      response.set_header("WWW-Authenticate", "Bearer realm=\"" + error.realm() + "\"");
      sendError(response, error.code(), error.what());
    } catch (const AppError& error) {
      sendError(response, error.code(), error.what());
    } catch (const std::exception& error) {
      // finding: broad-catch-hides-client-error
      sendError(response, 500, error.what());
    }
  };
}

// --- main.cpp
#include "dispatch.h"

struct Books {
  bool has(int id) const;
  std::string read(int id) const;
  void lend(int id);
};

namespace {

// 0 when the caller may go on.
int mayEnter(const httplib::Request& request) {
  if (!request.has_header("Authorization")) {
    // finding: unauthorized-without-challenge
    return 401;
  }
  return request.has_header("X-Banned") ? 403 : 0;
}

std::string find(Books& books, int id) {
  if (!books.has(id)) {
    throw NotFound("book");
  }
  return books.read(id);
}

}  // namespace

int main() {
  httplib::Server server;
  Books books;

  server.Get("/book", guarded([&](const httplib::Request& request, httplib::Response& response) {
               const int id = std::stoi(request.get_param_value("id"));
               response.set_content(find(books, id), "text/plain");
             }));

  server.Delete("/book", guarded([&](const httplib::Request&, httplib::Response&) {
                  throw NotAllowed();
                }));

  server.Get("/private", guarded([&](const httplib::Request& request, httplib::Response& response) {
               if (!request.has_header("Authorization")) {
                 throw AuthError("books");
               }
               response.set_content("secret", "text/plain");
             }));

  server.Post("/lend", guarded([&](const httplib::Request& request, httplib::Response& response) {
                REQUIRE(request.has_param("id"), 400);
                REQUIRE(request.has_param("who"), 400);
                books.lend(7);
                response.set_content("lent", "text/plain");
              }));

  server.Post("/bring", guarded([&](const httplib::Request& request, httplib::Response& response) {
                // finding: missing-return-after-error
                CHECK_THAT(request.has_param("id"), 400);
                books.lend(7);
                response.set_content("thanks", "text/plain");
              }));

  server.Post("/enter", guarded([&](const httplib::Request& request, httplib::Response& response) {
                RETURN_IF_ERROR(mayEnter(request));
                response.set_content("welcome", "text/plain");
              }));

  server.Put("/lend", guarded([&](const httplib::Request& request, httplib::Response& response) {
               // finding: unauthorized-without-challenge
               REQUIRE(request.has_header("Authorization"), 401);
               response.status = 204;
             }));

  server.listen("0.0.0.0", 8080);
}
