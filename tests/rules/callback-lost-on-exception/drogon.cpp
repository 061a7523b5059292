// args: --std=c++20
// Answers of other servers and of the database, which come while no handler runs.
#include <drogon/drogon.h>
#include "third_party/drogon/clients.h"
#include <nlohmann/json.hpp>
#include <string>

using namespace drogon;
using Callback = std::function<void(const HttpResponsePtr&)>;

namespace {

HttpClientPtr upstream();
orm::DbClientPtr database();

HttpResponsePtr textOf(const std::string& text) {
  auto response = HttpResponse::newHttpResponse();
  response->setBody(text);
  return response;
}

void fail(const Callback& callback) {
  auto response = HttpResponse::newHttpResponse();
  response->setStatusCode(k502BadGateway);
  callback(response);
}

}  // namespace

int main() {
  // The answer of another server is no JSON.
  app().registerHandler("/weather", [](const HttpRequestPtr& req, Callback&& callback) {
    upstream()->sendRequest(req, [callback](ReqResult result, const HttpResponsePtr& answer) {
      if (result != ReqResult::Ok) {
        fail(callback);
        return;
      }
      // missed: callback-lost-on-exception a callback that answers is not known to hold the response
      const auto weather = nlohmann::json::parse(answer->body());
      callback(textOf(weather.dump()));
    });
  });

  // The same, taken.
  app().registerHandler("/safe", [](const HttpRequestPtr& req, Callback&& callback) {
    upstream()->sendRequest(req, [callback](ReqResult, const HttpResponsePtr& answer) {
      try {
        callback(textOf(nlohmann::json::parse(answer->body()).dump()));
      } catch (const nlohmann::json::exception&) {
        fail(callback);
      }
    });
  });

  // A member of the request, when the database has answered.
  app().registerHandler("/users", [](const HttpRequestPtr& req, Callback&& callback) {
    database()->execSqlAsync(
        "select name from users",
        [req, callback](const orm::Result&) {
          // missed: callback-lost-on-exception the same
          const int limit = std::stoi(req->getParameter("limit"));
          callback(textOf(std::to_string(limit)));
        },
        [callback](const orm::DrogonDbException&) { fail(callback); });
  });

  // What the handler throws, the framework answers.
  app().registerHandler("/direct", [](const HttpRequestPtr& req, Callback&& callback) {
    callback(textOf(std::to_string(std::stoi(req->getParameter("limit")))));
  });
  app().run();
}
// --- third_party/drogon/clients.h
#pragma once
#include <drogon/drogon.h>
#include <exception>
#include <functional>
#include <memory>
#include <string>

namespace drogon {

namespace orm {

class Result {};

class DrogonDbException {
public:
  virtual const std::exception& base() const;
  virtual ~DrogonDbException();
};

class DbClient {
public:
  void execSqlAsync(const std::string& sql,
                    const std::function<void(const Result&)>& done,
                    const std::function<void(const DrogonDbException&)>& failed);
};

using DbClientPtr = std::shared_ptr<DbClient>;

}  // namespace orm
}  // namespace drogon
