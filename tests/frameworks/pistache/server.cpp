// A shop: routes of a class, a handler of the older kind, errors as exceptions of the framework.
// --- items.h
#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "third_party/pistache/router.h"

using namespace Pistache;

// Sends an error as JSON.
void sendError(Http::ResponseWriter& response, Http::Code code, const std::string& message);

class Items {
public:
  void setupRoutes(Rest::Router& router);

private:
  bool authenticate(Http::Request& request, Http::ResponseWriter& response);
  void list(const Rest::Request& request, Http::ResponseWriter response);
  void show(const Rest::Request& request, Http::ResponseWriter response);
  void create(const Rest::Request& request, Http::ResponseWriter response);
  void replace(const Rest::Request& request, Http::ResponseWriter response);
  void remove(const Rest::Request& request, Http::ResponseWriter response);
  void moved(const Rest::Request& request, Http::ResponseWriter response);
  void picture(const Rest::Request& request, Http::ResponseWriter response);
  void missing(const Rest::Request& request, Http::ResponseWriter response);

  const nlohmann::json& find(const std::string& id) const;

  std::map<std::string, nlohmann::json> items_;
};

// --- items.cpp
#include "items.h"

#include <memory>
#include <stdexcept>

void sendError(Http::ResponseWriter& response, Http::Code code, const std::string& message) {
  const nlohmann::json content = {{"error", message}};
  response.send(code, content.dump(), MIME(Application, Json));
}

void Items::setupRoutes(Rest::Router& router) {
  using namespace Rest;
  router.addMiddleware(Routes::middleware(&Items::authenticate, this));
  Routes::Get(router, "/items", Routes::bind(&Items::list, this));
  Routes::Get(router, "/items/:id", Routes::bind(&Items::show, this));
  Routes::Post(router, "/items", Routes::bind(&Items::create, this));
  Routes::Put(router, "/items/:id", Routes::bind(&Items::replace, this));
  Routes::Delete(router, "/items/:id", Routes::bind(&Items::remove, this));
  Routes::Post(router, "/goods", Routes::bind(&Items::moved, this));
  Routes::Get(router, "/items/:id/picture", Routes::bind(&Items::picture, this));
  Routes::NotFound(router, Routes::bind(&Items::missing, this));
}

bool Items::authenticate(Http::Request& request, Http::ResponseWriter& response) {
  const auto token = request.headers().tryGetRaw("X-Token");
  if (!token) {
    // finding: unauthorized-without-challenge
    response.send(Http::Code::Unauthorized, "no token");
    return false;
  }
  if (token->value() != "secret") {
    response.headers().addRaw(Http::Header::Raw("WWW-Authenticate", "Bearer"));
    response.send(Http::Code::Unauthorized, "wrong token");
    return false;
  }
  return true;
}

void Items::list(const Rest::Request& request, Http::ResponseWriter response) {
  // finding: uncaught-input-exception
  const auto page = std::stoi(request.query().get("page").value_or("0"));
  nlohmann::json out = nlohmann::json::array();
  for (const auto& [id, item] : items_) {
    out.push_back(item);
  }
  response.headers().add<Http::Header::CacheControl>(
      Http::CacheDirective(Http::CacheDirective::NoCache));
  response.send(Http::Code::Ok, out.dump() + std::to_string(page), MIME(Application, Json));
}

const nlohmann::json& Items::find(const std::string& id) const {
  const auto found = items_.find(id);
  if (found == items_.end()) {
    throw Http::HttpError(Http::Code::Not_Found, "no such item");
  }
  return found->second;
}

void Items::show(const Rest::Request& request, Http::ResponseWriter response) {
  const auto id = request.param(":id").as<std::string>();
  const nlohmann::json& item = find(id);
  const auto known = request.headers().tryGetRaw("If-None-Match");
  if (known && known->value() == "\"" + id + "\"") {
    // finding: not-modified-with-body
    // finding: not-modified-missing-headers
    response.send(Http::Code::Not_Modified, "not changed");
    return;
  }
  response.headers().add<Http::Header::ETag>(("\"" + id + "\"").c_str());
  response.setMime(MIME(Application, Json));
  response.send(Http::Code::Ok, item.dump());
}

void Items::create(const Rest::Request& request, Http::ResponseWriter response) {
  nlohmann::json item;
  try {
    item = nlohmann::json::parse(request.body());
  } catch (const nlohmann::json::parse_error&) {
    // finding: server-error-for-client-fault
    sendError(response, Http::Code::Internal_Server_Error, "no JSON");
    return;
  }
  if (!item.contains("name")) {
    sendError(response, Http::Code::Unprocessable_Entity, "name is missing");
    return;
  }
  const std::string id = item["name"];
  if (items_.count(id) != 0) {
    sendError(response, Http::Code::Conflict, "there is one already");
    return;
  }
  items_[id] = item;
  response.headers().add<Http::Header::Location>("/items/" + id);
  response.send(Http::Code::Created, item.dump(), MIME(Application, Json));
}

void Items::replace(const Rest::Request& request, Http::ResponseWriter response) {
  const auto id = request.param(":id").as<std::string>();
  nlohmann::json item;
  try {
    item = nlohmann::json::parse(request.body());
  } catch (const std::exception&) {
    throw Http::HttpError(Http::Code::Bad_Request, "no JSON");
  }
  if (items_.count(id) == 0) {
    items_[id] = item;
    response.send(Http::Code::Created, item.dump(), MIME(Application, Json));
    return;
  }
  items_[id] = item;
  response.send(Http::Code::No_Content);
}

void Items::remove(const Rest::Request& request, Http::ResponseWriter response) {
  const auto id = request.param(":id").as<std::string>();
  if (items_.erase(id) == 0) {
    // finding: missing-return-after-error
    sendError(response, Http::Code::Not_Found, "no such item");
  }
  response.send(Http::Code::No_Content);
}

void Items::moved(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add(std::make_shared<Http::Header::Location>("/items"));
  // finding: redirect-method-ambiguous
  response.send(Http::Code::Found);
}

void Items::picture(const Rest::Request& request, Http::ResponseWriter response) {
  if (request.headers().tryGetRaw("Range")) {
    // finding: partial-content-without-content-range
    auto stream = response.stream(Http::Code::Partial_Content);
    stream << "GIF89a";
    stream.ends();
    return;
  }
  Http::serveFile(response, "/srv/pictures/" + request.param(":id").as<std::string>());
}

void Items::missing(const Rest::Request& request, Http::ResponseWriter response) {
  if (request.resource() == "/favicon.ico") {
    response.send(Http::Code::Ok, "not found");  // finding: success-status-for-error
    return;
  }
  response.send(Http::Code::Not_Found, "nothing there");
}

// --- main.cpp
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>

#include "items.h"

namespace {

Http::Code statusOf(bool busy) {
  return busy ? Http::Code::Service_Unavailable : Http::Code::Ok;
}

// What is left of the server before there were routes.
class OldApi : public Http::Handler {
  HTTP_PROTOTYPE(OldApi)

  void onRequest(const Http::Request& request, Http::ResponseWriter response) override {
    if (request.resource() == "/echo") {
      if (request.method() != Http::Method::Post) {
        // finding: method-not-allowed-without-allow
        response.send(Http::Code::Method_Not_Allowed);
        return;
      }
      response.send(Http::Code::Ok, request.body(), MIME(Text, Plain));
    } else if (request.resource() == "/load") {
      if (request.method() != Http::Method::Get) {
        response.sendMethodNotAllowed({Http::Method::Get});
        return;
      }
      response.send(statusOf(busy_), "");
    } else if (request.resource() == "/stop") {
      response.send(Http::Code::No_Content, "stopping");  // finding: no-content-with-body
    } else if (request.resource() == "/closed") {
      // finding: unregistered-status
      response.send(Http::Code::Connection_Closed_Without_Response);
    } else if (request.resource() == "/slow") {
      response.timeoutAfter(std::chrono::seconds(2));
    } else if (request.resource() == "/login") {
      login(request, response);
    } else {
      response.send(Http::Code::Not_Found);
    }
  }

  void onTimeout(const Http::Request&, Http::ResponseWriter response) override {
    response.send(Http::Code::Request_Timeout, "Timeout");
  }

private:
  void login(const Http::Request& request, Http::ResponseWriter& response) {
    const auto name = request.query().get("name");
    if (!name || name->empty()) {
      response.send(Http::Code::Bad_Request, "name is missing");
      return;
    }
    response.cookies().add(Http::Cookie("session", *name));
    response.send(Http::Code::See_Other);
    response.headers().add<Http::Header::Location>("/");  // finding: header-after-send
  }

  bool busy_ = false;
};

}  // namespace

int main() {
  Rest::Router router;
  Items items;
  items.setupRoutes(router);
  Rest::Routes::Get(router, "/ready", [](const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Ok, "1");
    return Rest::Route::Result::Ok;
  });
  router.del("/cache", [](const Rest::Request& request, Http::ResponseWriter response) {
    if (!request.query().has("all")) {
      return Rest::Route::Result::Ok;  // finding: no-response-on-path
    }
    response.send(Http::Code::Reset_Content);
    return Rest::Route::Result::Ok;
  });
  return std::make_shared<OldApi>() == nullptr;
}
