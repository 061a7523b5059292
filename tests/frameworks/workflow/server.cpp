// A server as people write them with the framework: one function that dispatches on method and path,
// helpers, a fetch of another server that answers later.
// --- third_party/workflow/WFHttpServer.h
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>

enum {
  HttpStatusOK = 200,
  HttpStatusCreated = 201,
  HttpStatusNoContent = 204,
  HttpStatusMovedPermanently = 301,
  HttpStatusBadRequest = 400,
  HttpStatusUnauthorized = 401,
  HttpStatusNotFound = 404,
  HttpStatusMethodNotAllowed = 405,
  HttpStatusInternalServerError = 500,
  HttpStatusBadGateway = 502,
};

namespace protocol {

class HttpMessage {
public:
  bool add_header_pair(const char* name, const char* value);
  bool set_header_pair(const char* name, const char* value);
  bool add_header_pair(const std::string& name, const std::string& value);
  bool set_header_pair(const std::string& name, const std::string& value);
  bool get_parsed_body(const void** body, std::size_t* size) const;
  bool append_output_body(const void* buf, std::size_t size);
  bool append_output_body(const char* buf);
  bool append_output_body(const std::string& buf);
  bool append_output_body_nocopy(const void* buf, std::size_t size);
};

class HttpRequest : public HttpMessage {
public:
  const char* get_method() const;
  const char* get_request_uri() const;
};

class HttpResponse : public HttpMessage {
public:
  const char* get_status_code() const;
  bool set_status_code(const char* code);
  bool set_status_code(const std::string& code);
  bool set_reason_phrase(const char* phrase);
};

class HttpUtil {
public:
  static void set_response_status(HttpResponse* resp, int status_code);
};

class HttpHeaderMap {
public:
  HttpHeaderMap(const HttpMessage* message);
  bool key_exists(std::string key);
  std::string get(std::string key);
};

}  // namespace protocol

class SubTask {
public:
  virtual ~SubTask();
};

class SeriesWork {
public:
  void push_back(SubTask* task);
};

SeriesWork* series_of(const SubTask* task);

template <class REQ, class RESP>
class WFNetworkTask : public SubTask {
public:
  REQ* get_req() { return &this->req; }
  RESP* get_resp() { return &this->resp; }
  int get_state() const { return this->state; }
  void* user_data;

protected:
  int state;
  REQ req;
  RESP resp;
};

using WFHttpTask = WFNetworkTask<protocol::HttpRequest, protocol::HttpResponse>;

class WFTaskFactory {
public:
  static WFHttpTask* create_http_task(const std::string& url,
                                      int redirect_max,
                                      int retry_max,
                                      std::function<void(WFHttpTask*)> callback);
};

template <class REQ, class RESP>
class WFServer {
public:
  WFServer(std::function<void(WFNetworkTask<REQ, RESP>*)> proc) : process(std::move(proc)) {}
  int start(unsigned short port);

protected:
  std::function<void(WFNetworkTask<REQ, RESP>*)> process;
};

using WFHttpServer = WFServer<protocol::HttpRequest, protocol::HttpResponse>;

// --- main.cpp
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "third_party/workflow/WFHttpServer.h"

using nlohmann::json;
using protocol::HttpRequest;
using protocol::HttpResponse;
using protocol::HttpUtil;

static std::map<std::string, json> store;

static void sendJson(HttpResponse* response, int status, const json& content) {
  HttpUtil::set_response_status(response, status);
  response->set_header_pair("Content-Type", "application/json");
  response->append_output_body(content.dump());
}

static void sendError(HttpResponse* response, int status, const std::string& message) {
  sendJson(response, status, json{{"error", message}});
}

static std::string contentOf(const HttpRequest* request) {
  const void* body = nullptr;
  std::size_t size = 0;
  request->get_parsed_body(&body, &size);
  return std::string(static_cast<const char*>(body), size);
}

static void createOrder(const HttpRequest* request, HttpResponse* response) {
  protocol::HttpHeaderMap fields(request);
  if (!fields.key_exists("Authorization")) {
    response->add_header_pair("WWW-Authenticate", "Bearer");  // finding: challenge-malformed
    return sendError(response, HttpStatusUnauthorized, "log in");
  }
  if (fields.get("Authorization") != "Bearer secret") {
    // finding: unauthorized-without-challenge
    return sendError(response, HttpStatusUnauthorized, "wrong token");
  }
  json order;
  try {
    order = json::parse(contentOf(request));
  } catch (const json::parse_error& e) {
    // finding: server-error-for-client-fault
    return sendError(response, HttpStatusInternalServerError, e.what());
  }
  const std::string id = order.value("id", "1");
  store[id] = order;
  response->add_header_pair("Location", "/orders/" + id);
  sendJson(response, HttpStatusCreated, order);
}

static void deleteOrder(const std::string& id, HttpResponse* response) {
  if (store.erase(id) == 0) {
    response->set_status_code("404");
    response->append_output_body("<html>404 Not Found.</html>");
    return;
  }
  response->set_status_code("204");  // finding: no-content-with-body
  response->append_output_body("{}");
}

static void fetched(WFHttpTask* task) {
  auto* answered = static_cast<WFHttpTask*>(task->user_data);
  HttpResponse* response = answered->get_resp();
  if (task->get_state() != 0) {
    response->set_status_code("502");
    return;
  }
  const void* body = nullptr;
  std::size_t size = 0;
  task->get_resp()->get_parsed_body(&body, &size);
  response->append_output_body_nocopy(body, size);
}

static void process(WFHttpTask* task) {
  const HttpRequest* request = task->get_req();
  HttpResponse* response = task->get_resp();
  const std::string method = request->get_method();
  const std::string path = request->get_request_uri();
  response->add_header_pair("Server", "shop");
  if (path == "/orders") {
    if (method == "GET") {
      return sendJson(response, HttpStatusOK, json(store));
    }
    if (method == "POST") {
      return createOrder(request, response);
    }
    // finding: method-not-allowed-without-allow
    return sendError(response, HttpStatusMethodNotAllowed, "GET and POST only");
  }
  if (path.rfind("/orders/", 0) == 0) {
    if (method != "DELETE") {
      response->set_header_pair("Allow", "DELETE");
      return sendError(response, HttpStatusMethodNotAllowed, "DELETE only");
    }
    return deleteOrder(path.substr(8), response);
  }
  if (path == "/old") {
    response->set_status_code("301");
    response->set_header_pair("Location", "/orders");
    return;
  }
  if (path == "/older") {
    HttpUtil::set_response_status(response, 302);  // finding: redirect-without-location
    return;
  }
  if (path == "/news") {
    WFHttpTask* other = WFTaskFactory::create_http_task("http://news/", 0, 0, fetched);
    other->user_data = task;
    series_of(task)->push_back(other);
    return;
  }
  response->set_status_code("404");
}

int main() {
  WFHttpServer server(process);
  server.start(8080);
}
