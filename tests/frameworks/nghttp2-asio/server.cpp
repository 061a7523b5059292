// A server as people write them with nghttp2-asio: lambdas for the paths, helpers that write the
// head and end the response, content that arrives in parts.
// --- third_party/nghttp2/asio_http2_server.h
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace boost {
namespace system {
class error_code {
public:
  error_code() noexcept;
  explicit operator bool() const noexcept;
  std::string message() const;
};
}  // namespace system
namespace asio {
namespace ip {
class tcp {
public:
  class endpoint {
  public:
    unsigned short port() const;
  };
};
}  // namespace ip
}  // namespace asio
}  // namespace boost

#define NGHTTP2_INTERNAL_ERROR 2
#define NGHTTP2_DATA_FLAG_EOF 1

namespace nghttp2 {
namespace asio_http2 {

struct header_value {
  std::string value;
  bool sensitive;
};

using header_map = std::multimap<std::string, header_value>;

struct uri_ref {
  std::string scheme;
  std::string host;
  std::string path;
  std::string raw_path;
  std::string raw_query;
  std::string fragment;
};

typedef std::function<void(const uint8_t*, std::size_t)> data_cb;
typedef std::function<void(uint32_t)> close_cb;
typedef std::function<long(uint8_t* buf, std::size_t len, uint32_t* data_flags)> generator_cb;

generator_cb file_generator(const std::string& path);
bool check_path(const std::string& path);
std::string percent_decode(const std::string& s);

namespace server {

class request_impl;
class response_impl;

class request {
public:
  request();
  ~request();
  const header_map& header() const;
  const std::string& method() const;
  const uri_ref& uri() const;
  void on_data(data_cb cb) const;
  request_impl& impl() const;
  const boost::asio::ip::tcp::endpoint& remote_endpoint() const;

private:
  std::unique_ptr<request_impl> impl_;
};

class response {
public:
  response();
  ~response();
  void write_head(unsigned int status_code, header_map h = header_map{}) const;
  void end(std::string data = "") const;
  void end(generator_cb cb) const;
  void write_trailer(header_map h) const;
  void on_close(close_cb cb) const;
  void cancel(uint32_t error_code = NGHTTP2_INTERNAL_ERROR) const;
  void resume() const;
  const response* push(boost::system::error_code& ec,
                       std::string method,
                       std::string raw_path_query,
                       header_map h = header_map{}) const;
  unsigned int status_code() const;
  response_impl& impl() const;

private:
  std::unique_ptr<response_impl> impl_;
};

typedef std::function<void(const request&, const response&)> request_cb;

class http2_impl;

class http2 {
public:
  http2();
  ~http2();
  boost::system::error_code listen_and_serve(boost::system::error_code& ec,
                                             const std::string& address,
                                             const std::string& port,
                                             bool asynchronous = false);
  bool handle(std::string pattern, request_cb cb);
  void num_threads(std::size_t num_threads);

private:
  std::unique_ptr<http2_impl> impl_;
};

request_cb redirect_handler(int status_code, std::string uri);
request_cb status_handler(int status_code);

}  // namespace server
}  // namespace asio_http2
}  // namespace nghttp2
// --- reply.h
#pragma once

#include "third_party/nghttp2/asio_http2_server.h"

#include <string>

using nghttp2::asio_http2::header_map;
using nghttp2::asio_http2::server::http2;
using nghttp2::asio_http2::server::request;
using nghttp2::asio_http2::server::response;

void reply(const response& res, unsigned int status, const std::string& json);
void replyError(const response& res, unsigned int status, const std::string& message);
// --- reply.cpp
#include "reply.h"

void reply(const response& res, unsigned int status, const std::string& json) {
  res.write_head(status, {{"content-type", {"application/json", false}}});
  res.end(json);
}

void replyError(const response& res, unsigned int status, const std::string& message) {
  reply(res, status, "{\"error\": \"" + message + "\"}");
}
// --- main.cpp
#include "reply.h"

#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace {

std::map<int, std::string> notes;

bool authorized(const request& req, const response& res) {
  if (req.header().find("authorization") != req.header().end()) {
    return true;
  }
  replyError(res, 401, "who are you?");  // finding: unauthorized-without-challenge
  return false;
}

bool challenged(const request& req, const response& res) {
  if (req.header().find("authorization") != req.header().end()) {
    return true;
  }
  res.write_head(401, {{"www-authenticate", {"Bearer", false}}});
  res.end();
  return false;
}

void showNote(const request& req, const response& res) {
  if (!authorized(req, res)) {
    return;
  }
  try {
    const int id = std::stoi(req.uri().raw_query);
    const auto note = notes.find(id);
    if (note == notes.end()) {
      replyError(res, 404, "no such note");
      return;
    }
    reply(res, 200, note->second);
  } catch (const std::invalid_argument&) {
    replyError(res, 500, "not a number");  // finding: server-error-for-client-fault
  }
}

void createNote(const request& req, const response& res) {
  if (!challenged(req, res)) {
    return;
  }
  auto content = std::make_shared<std::string>();
  req.on_data([content, &res](const uint8_t* data, std::size_t length) {
    if (length > 0) {
      content->append(reinterpret_cast<const char*>(data), length);
      return;
    }
    const auto note = nlohmann::json::parse(*content, nullptr, false);
    if (note.is_discarded()) {
      replyError(res, 400, "not JSON");
      return;
    }
    notes[1] = note.dump();
    reply(res, 201, notes[1]);  // finding: created-without-location
  });
}

void handleNotes(const request& req, const response& res) {
  if (req.method() == "GET") {
    showNote(req, res);
  } else if (req.method() == "POST") {
    createNote(req, res);
  } else if (req.method() == "DELETE") {
    notes.clear();
    res.write_head(204);
    res.end();
  } else {
    replyError(res, 405, "not that way");  // finding: method-not-allowed-without-allow
  }
}

}  // namespace

int main() {
  http2 server;
  server.handle("/notes", handleNotes);
  server.handle("/old", [](const request&, const response& res) {
    res.write_head(301, {{"location", {"/new", false}}});
    res.end();
  });
  server.handle("/moved", [](const request&, const response& res) {
    // finding: redirect-without-location
    res.write_head(302, {{"content-type", {"text/plain", false}}});
    res.end("elsewhere");
  });
  server.handle("/moved/default", [](const request&, const response& res) {
    res.write_head(302);  // missed: redirect-without-location the default argument is not known
    res.end();
  });
  server.handle("/late", [](const request& req, const response& res) {
    res.write_head(200);
    if (req.uri().path.empty()) {
      res.write_head(404);  // finding: response-sent-twice
    }
    res.end("late");
  });
  server.handle("/end", [](const request& req, const response& res) {
    if (req.uri().raw_query.empty()) {
      res.end("no query");
    }
    res.end("query");  // finding: response-sent-twice
  });
  server.handle("/nothing", [](const request& req, const response& res) {
    if (req.uri().raw_query == "a") {
      return;  // finding: no-response-on-path
    }
    res.end("not a");
  });
  boost::system::error_code error;
  if (server.listen_and_serve(error, "localhost", "3000")) {
    std::cerr << error.message() << '\n';
  }
}
