// What went wrong is a value of the domain, and becomes a status code at the top: through a switch, a
// table, a map, an optional number, and results that three layers hand up. Over cpp-httplib.
// --- domain/error.h
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace domain {

enum class ErrorCode { Malformed, Unauthenticated, Forbidden, Missing, WrongVerb, Broken };

struct ApiError {
  ErrorCode code;
  std::string message;
};

// What a layer gives to the one above: a value, or why there is none.
template <typename T>
class Result {
public:
  Result(T value) : data_(std::move(value)) {}
  Result(ApiError error) : data_(std::move(error)) {}
  bool ok() const { return std::holds_alternative<T>(data_); }
  const T& value() const { return std::get<T>(data_); }
  const ApiError& error() const { return std::get<ApiError>(data_); }

private:
  std::variant<T, ApiError> data_;
};

// The same without a variant.
template <typename T>
struct Outcome {
  std::optional<T> value;
  ErrorCode code = ErrorCode::Broken;
  std::string message;

  static Outcome failure(ErrorCode code, std::string message) {
    Outcome out;
    out.code = code;
    out.message = std::move(message);
    return out;
  }
  static Outcome success(T value) {
    Outcome out;
    out.value = std::move(value);
    return out;
  }
};

}  // namespace domain

// --- domain/orders.h
#pragma once

#include "error.h"

namespace domain {

struct Order {
  int id = 0;
  std::string text;
};

struct Storage {
  std::optional<Order> read(int id);
  bool write(const Order& order);
};

Result<Order> load(Storage& storage, int id);
Outcome<Order> authorize(const std::string& token);
std::optional<int> refusal(const std::string& token);

}  // namespace domain

// --- domain/orders.cpp
#include "orders.h"

namespace domain {

namespace {

Result<Order> fetch(Storage& storage, int id) {
  std::optional<Order> order = storage.read(id);
  if (!order) {
    return ApiError{ErrorCode::Missing, "no such order"};
  }
  return *order;
}

}  // namespace

Result<Order> load(Storage& storage, int id) {
  if (id <= 0) {
    return ApiError{ErrorCode::Malformed, "an id is positive"};
  }
  Result<Order> order = fetch(storage, id);
  if (!order.ok()) {
    return order.error();
  }
  return order;
}

Outcome<Order> authorize(const std::string& token) {
  if (token.empty()) {
    return Outcome<Order>::failure(ErrorCode::Unauthenticated, "who are you?");
  }
  return Outcome<Order>::success(Order{1, token});
}

std::optional<int> refusal(const std::string& token) {
  if (token.empty()) {
    return 401;  // finding: unauthorized-without-challenge
  }
  if (token == "guest") {
    return 403;
  }
  return std::nullopt;
}

}  // namespace domain

// --- api/errors.h
#pragma once

#include <httplib.h>

#include "../domain/error.h"

namespace api {

int statusOf(domain::ErrorCode code);
int statusInTable(domain::ErrorCode code);
int statusInMap(domain::ErrorCode code);
void writeError(httplib::Response& response, const domain::ApiError& error);

}  // namespace api

// --- api/errors.cpp
#include "errors.h"

#include <array>
#include <map>

namespace api {

int statusOf(domain::ErrorCode code) {
  switch (code) {
    case domain::ErrorCode::Malformed:
      return 400;
    case domain::ErrorCode::Unauthenticated:
      return 401;  // finding: unauthorized-without-challenge
    case domain::ErrorCode::Forbidden:
      return 403;
    case domain::ErrorCode::Missing:
      return 404;
    case domain::ErrorCode::WrongVerb:
      return 405;  // finding: method-not-allowed-without-allow
    case domain::ErrorCode::Broken:
      break;
  }
  return 500;  // finding: server-error-for-client-fault
}

namespace {

struct Row {
  domain::ErrorCode code;
  int status;
};

constexpr Row Table[] = {
    {domain::ErrorCode::Malformed, 400},
    {domain::ErrorCode::Missing, 404},
    {domain::ErrorCode::WrongVerb, 405},
};

}  // namespace

int statusInTable(domain::ErrorCode code) {
  for (const Row& row : Table) {
    if (row.code == code) {
      return row.status;
    }
  }
  return 500;
}

int statusInMap(domain::ErrorCode code) {
  static const std::map<domain::ErrorCode, int> Statuses = {
      {domain::ErrorCode::Malformed, 400},
      {domain::ErrorCode::Missing, 404},
  };
  const auto found = Statuses.find(code);
  return found == Statuses.end() ? 500 : found->second;
}

void writeError(httplib::Response& response, const domain::ApiError& error) {
  response.status = statusOf(error.code);
  response.set_content("{\"error\":\"" + error.message + "\"}", "application/json");
}

}  // namespace api

// --- main.cpp
#include <stdexcept>

#include "api/errors.h"
#include "domain/orders.h"

namespace {

void answer(httplib::Response& response, const domain::Result<domain::Order>& order) {
  if (!order.ok()) {
    api::writeError(response, order.error());
    return;
  }
  response.set_content(order.value().text, "text/plain");
}

int idOf(const httplib::Request& request) {
  try {
    return std::stoi(request.get_param_value("id"));
  } catch (const std::exception&) {
    return -1;
  }
}

}  // namespace

int main() {
  httplib::Server server;
  domain::Storage storage;

  server.Get("/order", [&](const httplib::Request& request, httplib::Response& response) {
    answer(response, domain::load(storage, idOf(request)));
  });

  server.Get("/table", [&](const httplib::Request& request, httplib::Response& response) {
    const domain::Result<domain::Order> order = domain::load(storage, idOf(request));
    if (!order.ok()) {
      response.status = api::statusInTable(order.error().code);
    }
  });

  server.Get("/map", [&](const httplib::Request& request, httplib::Response& response) {
    const domain::Result<domain::Order> order = domain::load(storage, idOf(request));
    if (!order.ok()) {
      response.status = api::statusInMap(order.error().code);
    }
  });

  // A verb that the table of the routes does not know.
  server.Post("/verb", [&](const httplib::Request&, httplib::Response& response) {
    api::writeError(response, {domain::ErrorCode::WrongVerb, "use GET"});
  });

  server.Put("/verb", [&](const httplib::Request&, httplib::Response& response) {
    response.set_header("Allow", "GET");
    api::writeError(response, {domain::ErrorCode::WrongVerb, "use GET"});
  });

  server.Get("/me", [&](const httplib::Request& request, httplib::Response& response) {
    const domain::Outcome<domain::Order> me =
        domain::authorize(request.get_header_value("Authorization"));
    if (!me.value) {
      api::writeError(response, {me.code, me.message});
      return;
    }
    response.set_content(me.value->text, "text/plain");
  });

  server.Get("/optional", [&](const httplib::Request& request, httplib::Response& response) {
    if (const std::optional<int> code =
            domain::refusal(request.get_header_value("Authorization"))) {
      response.status = *code;
      return;
    }
    response.set_content("welcome", "text/plain");
  });

  // What cannot be read is the client's fault, whatever the layer below calls it.
  server.Post("/parse", [&](const httplib::Request& request, httplib::Response& response) {
    try {
      response.set_content(std::to_string(std::stoi(request.body)), "text/plain");
    } catch (const std::invalid_argument&) {
      api::writeError(response, {domain::ErrorCode::Broken, "not a number"});
    } catch (const std::out_of_range&) {
      api::writeError(response, {domain::ErrorCode::Malformed, "too large a number"});
    }
  });

  server.Put("/parse", [&](const httplib::Request& request, httplib::Response& response) {
    try {
      response.set_content(std::to_string(std::stoi(request.body)), "text/plain");
    } catch (const std::invalid_argument&) {
      api::writeError(response, {domain::ErrorCode::Malformed, "not a number"});
    } catch (const std::out_of_range&) {
      api::writeError(response, {domain::ErrorCode::Malformed, "too large a number"});
    }
  });

  server.listen("0.0.0.0", 8080);
}
