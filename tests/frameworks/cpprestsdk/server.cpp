// A shop's order service as people write one with cpprestsdk: a listener for each kind of request,
// the path taken apart by hand, an error helper, JSON content read in continuations.
// --- orders.h
#pragma once
#include <cpprest/json.h>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>

struct NoSuchOrder : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Orders {
public:
  int add(const web::json::value& order) {
    const std::lock_guard<std::mutex> lock(mutex_);
    orders_[++last_] = order;
    return last_;
  }

  web::json::value find(int id) {
    const std::lock_guard<std::mutex> lock(mutex_);
    const auto it = orders_.find(id);
    if (it == orders_.end()) {
      throw NoSuchOrder("no order " + std::to_string(id));
    }
    return it->second;
  }

  bool remove(int id) {
    const std::lock_guard<std::mutex> lock(mutex_);
    return orders_.erase(id) > 0;
  }

  bool isOpen() const;

private:
  std::mutex mutex_;
  std::map<int, web::json::value> orders_;
  int last_ = 0;
};
// --- service.cpp
#include <cpprest/filestream.h>
#include <cpprest/http_listener.h>
#include <cpprest/json.h>
#include <cpprest/uri.h>
#include <string>

#include "orders.h"

using namespace web;
using namespace web::http;
using namespace web::http::experimental::listener;

namespace {

// In-house: every error goes out by this.
void replyError(const http_request& request, status_code status, const std::string& message) {
  json::value body;
  body["error"] = json::value::string(message);
  body["status"] = json::value::number(status);
  request.reply(status, body);
}

void unauthorized(const http_request& request) {
  http_response response(status_codes::Unauthorized);
  response.headers().add(header_names::www_authenticate, "Bearer realm=\"orders\"");
  response.set_body("log in first");
  request.reply(response);
}

bool isAllowed(const http_request& request) {
  const auto& fields = request.headers();
  const auto it = fields.find(header_names::authorization);
  return it != fields.end() && it->second == "Bearer secret";
}

}  // namespace

class Service {
public:
  explicit Service(const std::string& address) : listener_(address), pages_(address + "/pages") {
    listener_.support(methods::GET,
                      std::bind(&Service::handleGet, this, std::placeholders::_1));
    listener_.support(methods::POST, [this](http_request request) { handlePost(request); });
    listener_.support(methods::PUT, [this](const http_request& request) { handlePut(request); });
    listener_.support(methods::DEL, [this](auto request) { handleDelete(request); });
    listener_.support(methods::HEAD, &Service::handleHead);
    listener_.support(methods::PATCH, handlePatch);
    pages_.support([](http_request request) { handlePage(std::move(request)); });
  }

  pplx::task<void> open() {
    return listener_.open().then([this] { return pages_.open(); });
  }

private:
  void handleGet(http_request request) {
    if (!isAllowed(request)) {
      unauthorized(request);
      return;
    }
    const auto parts = uri::split_path(uri::decode(request.relative_uri().path()));
    if (parts.empty()) {
      request.reply(status_codes::Found);  // finding: redirect-without-location
      return;
    }
    if (parts[0] == "orders" && parts.size() == 2) {
      try {
        request.reply(status_codes::OK, orders_.find(std::stoi(parts[1])));
      } catch (const NoSuchOrder& error) {
        replyError(request, status_codes::NotFound, error.what());
      } catch (const std::exception& error) {
        // finding: broad-catch-hides-client-error
        replyError(request, status_codes::InternalError, error.what());
      }
      return;
    }
    if (parts[0] == "old") {
      http_response moved(status_codes::MovedPermanently);
      moved.headers().add(header_names::location, "/orders");
      request.reply(moved);
      return;
    }
    if (parts[0] == "older") {
      http_response moved(status_codes::MovedPermanently);  // finding: redirect-without-location
      moved.headers()[header_names::content_location] = "/orders";
      request.reply(moved);
      return;
    }
    replyError(request, status_codes::NotFound, "no such page");
  }

  void handlePost(http_request request) {
    if (!isAllowed(request)) {
      request.reply(status_codes::Unauthorized, "log in first");  // finding: unauthorized-without-challenge
      return;
    }
    if (!orders_.isOpen()) {
      replyError(request, status_codes::ServiceUnavailable, "closed");
      return;
    }
    request.extract_json().then([this, request](pplx::task<json::value> task) {
      try {
        const json::value order = task.get();
        if (!order.has_field("item")) {
          replyError(request, status_codes::BadRequest, "item is missing");
          return;
        }
        const int id = orders_.add(order);
        if (order.has_field("quiet")) {
          // missed: created-without-location the path is taken apart by hand, and a continuation is not known to be the POST handler's
          request.reply(status_codes::Created);
          return;
        }
        http_response response(status_codes::Created);
        response.headers().add(header_names::location, "/orders/" + std::to_string(id));
        response.set_body(order);
        request.reply(response);
      } catch (const json::json_exception& error) {
        // missed: server-error-for-client-fault what a continuation gets is not known to be the request content
        replyError(request, status_codes::InternalError, error.what());
      } catch (const http_exception& error) {
        replyError(request, status_codes::UnsupportedMediaType, error.what());
      }
    });
  }

  void handlePut(const http_request& request) {
    const auto query = uri::split_query(request.request_uri().query());
    const auto id = query.find("id");
    if (id == query.end()) {
      // missed: server-error-for-client-fault split_query is not known to keep what it is given
      request.reply(status_codes::InternalError, "id is missing");
      return;
    }
    http_request copy = request;
    copy.extract_json()
        .then([this, request](json::value order) {
          orders_.add(order);
          request.reply(status_codes::NoContent, order);  // finding: no-content-with-body
        })
        .wait();
  }

  void handleDelete(http_request request) {
    // finding: uncaught-input-exception
    const int id = std::stoi(request.relative_uri().path().substr(1));
    if (!orders_.remove(id)) {
      request.reply(status_codes::NotFound);  // finding: missing-return-after-error
    }
    request.reply(status_codes::NoContent);
  }

  static void handleHead(http_request request) {
    http_response response(status_codes::OK);
    response.headers().set_content_type("application/json");
    response.headers().set_cache_control("no-store");
    request.reply(response);
  }

  static void handlePatch(http_request request) {
    http_response response(status_codes::MethodNotAllowed);
    response.headers().add(header_names::allow, "GET, POST");
    response.headers().add(header_names::allow, "DELETE");
    request.reply(response).then([](pplx::task<void> sent) {
      try {
        sent.get();
      } catch (const http_exception&) {
      }
    });
  }

  // A listener for all methods has no 405 of the library's own.
  static void handlePage(http_request request) {
    if (request.method() != methods::GET) {
      request.reply(status_codes::MethodNotAllowed);  // finding: method-not-allowed-without-allow
      return;
    }
    const auto path = request.relative_uri().path();
    if (path.find("..") != std::string::npos) {
      request.reply(299);  // finding: unregistered-status
      return;
    }
    concurrency::streams::fstream::open_istream("/srv/pages" + path, std::ios::in)
        .then([request](pplx::task<concurrency::streams::istream> opened) {
          try {
            request.reply(status_codes::OK, opened.get(), "text/html");
          } catch (const std::exception&) {
            request.reply(status_codes::NotFound, "no such page");
          }
        });
  }

  http_listener listener_;
  http_listener pages_;
  Orders orders_;
};

// --- main.cpp
#include <cpprest/http_listener.h>
#include <cstdio>

using web::http::http_request;
using web::http::http_response;

namespace {

void answer(const http_request& request, web::http::status_code status) {
  request.reply(status);
}

// A response is a handle: what a copy of it is given, it has.
void refuse(http_response response) {
  response.set_status_code(web::http::status_codes::Forbidden);
}

}  // namespace

int main() {
  web::http::experimental::listener::http_listener health("http://localhost:8081/health");
  health.support(web::http::methods::GET, [](http_request request) {
    if (request.headers().content_type() == "text/plain") {
      http_response response;
      refuse(response);
      request.reply(response);
      return;
    }
    answer(request, web::http::status_codes::OK);
  });
  health.support(web::http::methods::POST, [](http_request request) {
    // finding: switching-protocols-unrequested
    // finding: switching-protocols-without-upgrade
    request.reply(101);  // finding: interim-status-as-final
  });
  health.open().wait();
  std::getchar();
}
// --- fields.h
#pragma once

#include <cpprest/http_listener.h>
#include <string>

bool addField(web::http::http_headers& fields, const std::string& name, std::string value);
// --- fields.cpp
#include "fields.h"

static bool hasField(const web::http::http_headers& fields, const std::string& name) {
  return fields.find(name) != fields.end();
}

bool addField(web::http::http_headers& fields, const std::string& name, std::string value) {
  if (hasField(fields, name)) {
    return false;
  }
  fields.add(name, value);
  return true;
}
// --- health.cpp
#include "fields.h"

// Fields that another file's helper adds: nothing is missing.
void health(web::http::http_request request) {
  web::http::http_response response;
  addField(response.headers(), web::http::header_names::allow, web::http::methods::GET);
  response.set_status_code(web::http::status_codes::MethodNotAllowed);
  request.reply(response);
}

void support(web::http::experimental::listener::http_listener& listener) {
  listener.support(web::http::methods::POST, health);
}
