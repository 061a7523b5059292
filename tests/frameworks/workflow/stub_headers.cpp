// Every part of the model against headers with the declarations of the framework.
// --- third_party/workflow/HttpUtil.h
#pragma once

#include <string>
#include <vector>

#include "HttpMessage.h"

#define HttpMethodGet "GET"
#define HttpMethodPost "POST"

enum {
  HttpStatusOK = 200,
  HttpStatusCreated = 201,
  HttpStatusNoContent = 204,
  HttpStatusFound = 302,
  HttpStatusBadRequest = 400,
  HttpStatusUnauthorized = 401,
  HttpStatusNotFound = 404,
  HttpStatusMethodNotAllowed = 405,
  HttpStatusEnhanceYourCaim = 420,
  HttpStatusInternalServerError = 500,
  HttpStatusServiceUnavailable = 503,
};

namespace protocol {

class HttpUtil {
public:
  static void set_response_status(HttpResponse* resp, int status_code);
  static std::string decode_chunked_body(const HttpMessage* msg);
};

class HttpHeaderMap {
public:
  HttpHeaderMap(const HttpMessage* message);
  bool key_exists(std::string key);
  std::string get(std::string key);
  bool get(std::string key, std::string& value);
  std::vector<std::string> get_strict(std::string key);
};

class HttpHeaderCursor {
public:
  HttpHeaderCursor(const HttpMessage* message);
  bool next(std::string& name, std::string& value);
  bool find(const std::string& name, std::string& value);
};

}  // namespace protocol

// --- third_party/workflow/WFTask.h
#pragma once

#include <cstddef>
#include <functional>
#include <utility>

class SubTask {
public:
  virtual ~SubTask();
};

class SeriesWork {
public:
  void push_back(SubTask* task);
};

SeriesWork* series_of(const SubTask* task);
SeriesWork& operator<<(SeriesWork& series, SubTask* task);

template <class REQ, class RESP>
class WFNetworkTask : public SubTask {
public:
  void start();
  REQ* get_req() { return &this->req; }
  RESP* get_resp() { return &this->resp; }
  const REQ* get_req() const { return &this->req; }
  const RESP* get_resp() const { return &this->resp; }

  void* user_data;

  int get_state() const { return this->state; }
  int get_error() const { return this->error; }
  void set_keep_alive(int timeout) { this->keep_alive_timeo = timeout; }
  void noreply() { this->state = 1; }
  virtual int push(const void* buf, std::size_t size);

  void set_callback(std::function<void(WFNetworkTask<REQ, RESP>*)> cb) {
    this->callback = std::move(cb);
  }

protected:
  int state;
  int error;
  int keep_alive_timeo;
  REQ req;
  RESP resp;
  std::function<void(WFNetworkTask<REQ, RESP>*)> callback;
};

// --- third_party/workflow/WFTaskFactory.h
#pragma once

#include <functional>
#include <string>

#include "HttpMessage.h"
#include "WFTask.h"

using WFHttpTask = WFNetworkTask<protocol::HttpRequest, protocol::HttpResponse>;
using http_callback_t = std::function<void(WFHttpTask*)>;

class WFTaskFactory {
public:
  static WFHttpTask* create_http_task(const std::string& url,
                                      int redirect_max,
                                      int retry_max,
                                      http_callback_t callback);
};

// --- third_party/workflow/WFServer.h
#pragma once

#include <functional>
#include <utility>

#include "WFTask.h"

struct WFServerParams {
  int max_connections;
};

class WFServerBase {
public:
  WFServerBase(const struct WFServerParams* params);
  int start(unsigned short port);
  void stop();
};

template <class REQ, class RESP>
class WFServer : public WFServerBase {
public:
  WFServer(const struct WFServerParams* params, std::function<void(WFNetworkTask<REQ, RESP>*)> proc)
      : WFServerBase(params), process(std::move(proc)) {}

  WFServer(std::function<void(WFNetworkTask<REQ, RESP>*)> proc)
      : WFServerBase(nullptr), process(std::move(proc)) {}

protected:
  std::function<void(WFNetworkTask<REQ, RESP>*)> process;
};

// --- third_party/workflow/WFHttpServer.h
#pragma once

#include <functional>
#include <utility>

#include "HttpMessage.h"
#include "WFServer.h"
#include "WFTaskFactory.h"

using http_process_t = std::function<void(WFHttpTask*)>;
using WFHttpServer = WFServer<protocol::HttpRequest, protocol::HttpResponse>;

template <>
inline WFHttpServer::WFServer(http_process_t proc)
    : WFServerBase(nullptr), process(std::move(proc)) {}

// --- effects.cpp
#include <cstring>
#include <string>

#include "third_party/workflow/HttpUtil.h"
#include "third_party/workflow/WFHttpServer.h"

// How a response is written.

static void statusText(WFHttpTask* task) {
  protocol::HttpResponse* response = task->get_resp();
  response->set_status_code("404");
  response->set_reason_phrase("Not Found");
  response->set_http_version("HTTP/1.1");
}

static void statusString(WFHttpTask* task) {
  const std::string code = "503";
  task->get_resp()->set_status_code(code);
}

static void statusNumber(WFHttpTask* task) {
  protocol::HttpUtil::set_response_status(task->get_resp(), HttpStatusBadRequest);
}

static void statusOfNobody(WFHttpTask* task) {
  // finding: unregistered-status
  protocol::HttpUtil::set_response_status(task->get_resp(), HttpStatusEnhanceYourCaim);
}

static void fields(WFHttpTask* task) {
  protocol::HttpResponse* response = task->get_resp();
  response->set_header_pair("Cache-Control", "max-age=60");
  response->set_header_pair("Cache-Control", "no-store");
  response->add_header_pair("Allow", "GET");
  response->add_header_pair("Allow", "HEAD");
  response->add_header_pair(std::string("Content-Type"), std::string("text/plain"));
}

static void fieldStructs(WFHttpTask* task) {
  protocol::HttpMessageHeader header = {"Location", 8, "/a", 2};
  protocol::HttpUtil::set_response_status(task->get_resp(), HttpStatusFound);
  task->get_resp()->set_header(&header);
  task->get_resp()->add_header(&header);
}

static void content(WFHttpTask* task) {
  protocol::HttpResponse* response = task->get_resp();
  response->append_output_body("hello");
  response->append_output_body_nocopy("world", 5);
}

static void noContent(WFHttpTask* task) {
  protocol::HttpResponse* response = task->get_resp();
  response->set_status_code("204");
  response->append_output_body("never mind");
  response->clear_output_body();
}

static void noReply(WFHttpTask* task) {
  task->noreply();
}

static void pushes(WFHttpTask* task) {
  task->push("HTTP/1.1 100 Continue\r\n\r\n", 25);
}

// What is read of a request.

static void changesTheTask(WFHttpTask* task) {
  task->set_keep_alive(1000);
  task->set_callback([](WFHttpTask* sent) { sent->user_data = nullptr; });
  task->get_resp()->set_status_code("410");
}

static void reads(WFHttpTask* task) {
  const protocol::HttpRequest* request = task->get_req();
  protocol::HttpResponse* response = task->get_resp();
  std::string method;
  request->get_method(method);
  const void* body;
  std::size_t size;
  if (std::strcmp(request->get_method(), HttpMethodGet) == 0) {
    response->set_status_code("201");  // finding: created-without-location
  } else if (method == HttpMethodPost) {
    response->set_status_code("501");
  } else if (std::strcmp(request->get_request_uri(), "/a") == 0) {
    response->set_status_code("404");
  } else if (!request->get_parsed_body(&body, &size)) {
    response->set_status_code("400");
  } else if (protocol::HttpUtil::decode_chunked_body(request).empty()) {
    response->set_status_code("422");
  } else if (request->is_chunked() || !request->is_keep_alive()) {
    response->set_status_code("411");
  } else if (request->has_content_length_header() || task->get_state() != 0) {
    response->set_status_code("413");
  } else if (protocol::HttpHeaderMap(request).get("Accept").empty()) {
    response->set_status_code("406");
  }
}

static void readsFields(WFHttpTask* task) {
  protocol::HttpHeaderMap fields(task->get_req());
  protocol::HttpHeaderCursor cursor(task->get_req());
  std::string value;
  if (!fields.key_exists("Authorization")) {
    task->get_resp()->set_status_code("403");
  } else if (fields.get_strict("X-Key").empty()) {
    task->get_resp()->set_status_code("400");
  } else if (!cursor.find("X-Time", value)) {
    task->get_resp()->set_status_code("409");
  }
}

// A response that came from another server is no answer of this one.

static void fetched(WFHttpTask* task) {
  std::string code;
  if (task->get_resp()->get_status_code(code) && code != "200") {
    task->user_data = nullptr;
  }
}

static void asksOthers(WFHttpTask* task) {
  WFHttpTask* other = WFTaskFactory::create_http_task("http://upstream/a", 0, 0, fetched);
  other->get_req()->add_header_pair("Accept", "text/plain");
  *series_of(task) << other;
  task->get_resp()->set_status_code("200");
}

// How handlers are registered.

int main() {
  const WFServerParams settings = {10};
  WFHttpServer texts(statusText);
  WFHttpServer strings(&settings, statusString);
  WFHttpServer numbers(statusNumber);
  WFHttpServer nobody(statusOfNobody);
  WFHttpServer withFields(&settings, fields);
  WFHttpServer withStructs(fieldStructs);
  WFHttpServer contents(content);
  WFHttpServer empty(noContent);
  WFHttpServer silent(noReply);
  WFHttpServer pushing(pushes);
  WFHttpServer changing(changesTheTask);
  WFHttpServer reading(reads);
  WFHttpServer readingFields(readsFields);
  WFHttpServer asking(asksOthers);
  WFHttpServer lambda([](WFHttpTask* task) { task->get_resp()->append_output_body("hello"); });
  lambda.start(8080);
}
