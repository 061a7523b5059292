// A small shop as people write one with libmicrohttpd: one access handler that collects the
// content, takes methods and paths apart itself, and helpers that make and queue responses.
// --- reply.h
#pragma once

#include <microhttpd.h>
#include <string>

MHD_Result sendText(MHD_Connection* connection,
                    unsigned int status,
                    const std::string& text,
                    const char* type = "text/plain");
MHD_Result sendEmpty(MHD_Connection* connection, unsigned int status);
MHD_Result sendError(MHD_Connection* connection, unsigned int status, const std::string& message);
MHD_Result redirect(MHD_Connection* connection, unsigned int status, const std::string& target);
// --- reply.cpp
#include "reply.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace {

struct Destroy {
  void operator()(MHD_Response* response) const { MHD_destroy_response(response); }
};

using Response = std::unique_ptr<MHD_Response, Destroy>;

}  // namespace

MHD_Result sendText(MHD_Connection* connection,
                    unsigned int status,
                    const std::string& text,
                    const char* type) {
  MHD_Response* response = MHD_create_response_from_buffer(
      text.size(), const_cast<char*>(text.data()), MHD_RESPMEM_MUST_COPY);
  if (response == nullptr) {
    return MHD_NO;
  }
  MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, type);
  const MHD_Result result = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result sendEmpty(MHD_Connection* connection, unsigned int status) {
  Response response(MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT));
  return MHD_queue_response(connection, status, response.get());
}

MHD_Result sendError(MHD_Connection* connection, unsigned int status, const std::string& message) {
  const nlohmann::json error = {{"error", message}};
  return sendText(connection, status, error.dump(), "application/json");
}

MHD_Result redirect(MHD_Connection* connection, unsigned int status, const std::string& target) {
  MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  MHD_add_response_header(response, MHD_HTTP_HEADER_LOCATION, target.c_str());
  const MHD_Result result = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return result;
}
// --- shop.cpp
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <memory>
#include <microhttpd.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

#include "reply.h"

namespace {

// What is known of a request while it comes in.
struct Request {
  std::string body;
  bool isTooLarge = false;
};

std::map<std::string, nlohmann::json> orders;

MHD_Response* notFoundPage = nullptr;
MHD_Response* refusedPage = nullptr;

constexpr std::size_t MaxBody = 1'000'000;

const char* field(MHD_Connection* connection, const char* name) {
  return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

MHD_Result notFound(MHD_Connection* connection) {
  return MHD_queue_response(connection, MHD_HTTP_NOT_FOUND, notFoundPage);
}

bool isKnown(const char* user, const char* password) {
  return std::strcmp(user, "admin") == 0 && std::strcmp(password, "secret") == 0;
}

MHD_Result account(MHD_Connection* connection) {
  char* password = nullptr;
  char* user = MHD_basic_auth_get_username_password(connection, &password);
  if (user == nullptr) {
    MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
    const MHD_Result result = MHD_queue_basic_auth_fail_response(connection, "shop", response);
    MHD_destroy_response(response);
    return result;
  }
  const bool accepted = isKnown(user, password);
  std::free(user);
  std::free(password);
  if (!accepted) {
    // finding: unauthorized-without-challenge
    return sendText(connection, MHD_HTTP_UNAUTHORIZED, "wrong password");
  }
  return sendText(connection, MHD_HTTP_OK, "welcome");
}

MHD_Result keptRefusal(MHD_Connection* connection) {
  return MHD_queue_response(connection, MHD_HTTP_UNAUTHORIZED, refusedPage);
}

MHD_Result wrongMethod(MHD_Connection* connection) {
  return sendError(connection, MHD_HTTP_METHOD_NOT_ALLOWED, "no");  // finding: method-not-allowed-without-allow
}

MHD_Result wrongMethod(MHD_Connection* connection, const char* allowed) {
  MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, allowed);
  const MHD_Result result = MHD_queue_response(connection, MHD_HTTP_METHOD_NOT_ALLOWED, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result createOrder(MHD_Connection* connection, const Request& request) {
  nlohmann::json order;
  try {
    order = nlohmann::json::parse(request.body);
  } catch (const nlohmann::json::parse_error& e) {
    // missed: server-error-for-client-fault content that is kept between the calls is not followed
    return sendError(connection, MHD_HTTP_INTERNAL_SERVER_ERROR, e.what());
  }
  if (!order.contains("item")) {
    return sendError(connection, MHD_HTTP_BAD_REQUEST, "item is missing");
  }
  const std::string id = std::to_string(orders.size() + 1);
  orders[id] = order;
  return redirect(connection, MHD_HTTP_CREATED, "/orders/" + id);
}

MHD_Result replaceOrder(MHD_Connection* connection, const std::string& id, const Request& request) {
  try {
    orders[id] = nlohmann::json::parse(request.body);
  } catch (const nlohmann::json::parse_error& e) {
    return sendError(connection, MHD_HTTP_BAD_REQUEST, e.what());
  }
  return sendEmpty(connection, MHD_HTTP_NO_CONTENT);
}

MHD_Result removeOrder(MHD_Connection* connection, const std::string& id) {
  if (orders.erase(id) == 0) {
    return notFound(connection);
  }
  char gone[] = "{\"deleted\": true}";
  MHD_Response* response =
      MHD_create_response_from_buffer(sizeof gone - 1, gone, MHD_RESPMEM_MUST_COPY);
  const MHD_Result result = MHD_queue_response(connection, MHD_HTTP_NO_CONTENT, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result removeAll(MHD_Connection* connection) {
  orders.clear();
  MHD_Response* response =
      MHD_create_response_from_buffer(4, (void*)"gone", MHD_RESPMEM_PERSISTENT);
  // finding: no-content-with-body
  const MHD_Result result = MHD_queue_response(connection, MHD_HTTP_NO_CONTENT, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result sendOrder(MHD_Connection* connection, const std::string& id) {
  const auto found = orders.find(id);
  if (found == orders.end()) {
    return notFound(connection);
  }
  const char* known = field(connection, MHD_HTTP_HEADER_IF_NONE_MATCH);
  if (known != nullptr && std::strcmp(known, "\"1\"") == 0) {
    return sendEmpty(connection, MHD_HTTP_NOT_MODIFIED);
  }
  return sendText(connection, MHD_HTTP_OK, found->second.dump(), "application/json");
}

MHD_Result sendFile(MHD_Connection* connection, const char* path) {
  const int file = open(path, O_RDONLY);
  struct stat facts = {};
  if (file < 0 || fstat(file, &facts) != 0) {
    return notFound(connection);
  }
  const char* range = field(connection, MHD_HTTP_HEADER_RANGE);
  unsigned long from = 0;
  if (range != nullptr) {
    if (std::sscanf(range, "bytes=%lu-", &from) != 1 ||
        from >= static_cast<unsigned long>(facts.st_size)) {
      close(file);
      // finding: range-not-satisfiable-without-content-range
      return sendEmpty(connection, MHD_HTTP_RANGE_NOT_SATISFIABLE);
    }
    MHD_Response* part =
        MHD_create_response_from_fd_at_offset64(facts.st_size - from, file, from);
    MHD_add_response_header(part, MHD_HTTP_HEADER_CONTENT_TYPE, "text/html");
    // finding: partial-content-without-content-range
    const MHD_Result result = MHD_queue_response(connection, MHD_HTTP_PARTIAL_CONTENT, part);
    MHD_destroy_response(part);
    return result;
  }
  MHD_Response* whole = MHD_create_response_from_fd64(facts.st_size, file);
  MHD_add_response_header(whole, MHD_HTTP_HEADER_CONTENT_TYPE, "text/html");
  MHD_add_response_header(whole, MHD_HTTP_HEADER_ACCEPT_RANGES, "bytes");
  const MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, whole);
  MHD_destroy_response(whole);
  return result;
}

MHD_Result login(MHD_Connection* connection) {
  const char* next = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "next");
  if (next == nullptr) {
    return sendEmpty(connection, MHD_HTTP_FOUND);  // finding: redirect-without-location
  }
  return redirect(connection, MHD_HTTP_SEE_OTHER, next);
}

MHD_Result page(MHD_Connection* connection) {
  const char* text = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "page");
  if (text == nullptr) {
    return sendError(connection, MHD_HTTP_BAD_REQUEST, "page is missing");
  }
  try {
    const int number = std::stoi(text);
    return sendText(connection, MHD_HTTP_OK, std::to_string(number));
  } catch (const std::invalid_argument& e) {
    // finding: server-error-for-client-fault
    return sendError(connection, MHD_HTTP_INTERNAL_SERVER_ERROR, e.what());
  }
}

MHD_Result route(MHD_Connection* connection,
                 const std::string& path,
                 const char* method,
                 const Request& request) {
  const bool isGet = std::strcmp(method, MHD_HTTP_METHOD_GET) == 0;
  if (request.isTooLarge) {
    return sendError(connection, MHD_HTTP_CONTENT_TOO_LARGE, "too much");
  }
  if (path == "/orders") {
    if (std::strcmp(method, MHD_HTTP_METHOD_POST) == 0) {
      return createOrder(connection, request);
    }
    if (std::strcmp(method, MHD_HTTP_METHOD_DELETE) == 0) {
      return removeAll(connection);
    }
    return wrongMethod(connection);
  }
  if (path.rfind("/orders/", 0) == 0) {
    const std::string id = path.substr(8);
    if (isGet) {
      return sendOrder(connection, id);
    }
    if (std::strcmp(method, MHD_HTTP_METHOD_PUT) == 0) {
      return replaceOrder(connection, id, request);
    }
    if (std::strcmp(method, MHD_HTTP_METHOD_DELETE) == 0) {
      return removeOrder(connection, id);
    }
    return wrongMethod(connection, "GET, PUT, DELETE");
  }
  if (!isGet) {
    return sendEmpty(connection, MHD_HTTP_NOT_IMPLEMENTED);
  }
  if (path == "/login") {
    return login(connection);
  }
  if (path == "/account") {
    return account(connection);
  }
  if (path == "/private") {
    return keptRefusal(connection);
  }
  if (path == "/page") {
    return page(connection);
  }
  if (path == "/") {
    return sendFile(connection, "index.html");
  }
  return notFound(connection);
}

MHD_Result answer(void*,
                  MHD_Connection* connection,
                  const char* url,
                  const char* method,
                  const char*,
                  const char* upload,
                  size_t* size,
                  void** state) {
  if (*state == nullptr) {
    *state = new Request;
    return MHD_YES;
  }
  auto* request = static_cast<Request*>(*state);
  if (*size != 0) {
    if (request->body.size() + *size > MaxBody) {
      request->isTooLarge = true;
    } else {
      request->body.append(upload, *size);
    }
    *size = 0;
    return MHD_YES;
  }
  try {
    return route(connection, url, method, *request);
  } catch (const std::out_of_range&) {
    return notFound(connection);
  } catch (const std::exception& e) {
    return sendError(connection, MHD_HTTP_INTERNAL_SERVER_ERROR, e.what());
  }
}

void completed(void*, MHD_Connection*, void** state, MHD_RequestTerminationCode) {
  delete static_cast<Request*>(*state);
  *state = nullptr;
}

MHD_Response* makePage(const char* text) {
  return MHD_create_response_from_buffer(
      std::strlen(text), const_cast<char*>(text), MHD_RESPMEM_PERSISTENT);
}

}  // namespace

int main() {
  notFoundPage = makePage("<h1>not there</h1>");
  refusedPage = makePage("<h1>who are you?</h1>");
  MHD_add_response_header(refusedPage, MHD_HTTP_HEADER_WWW_AUTHENTICATE, "Basic realm=\"shop\"");
  MHD_Daemon* daemon = MHD_start_daemon(MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD,
                                        8080,
                                        nullptr,
                                        nullptr,
                                        &answer,
                                        nullptr,
                                        MHD_OPTION_NOTIFY_COMPLETED,
                                        &completed,
                                        nullptr,
                                        MHD_OPTION_END);
  if (daemon == nullptr) {
    return 1;
  }
  std::getchar();
  MHD_stop_daemon(daemon);
  MHD_destroy_response(notFoundPage);
  MHD_destroy_response(refusedPage);
  return 0;
}
