// A server as people write them with Boost.Beast: sessions that read a request, functions that
// make the response, and what sends it.
// --- api.h
#pragma once

#include <boost/beast/http.hpp>
#include <string>

namespace http = boost::beast::http;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

Response handleApi(const Request& req);
// --- api.cpp
#include "api.h"

#include <map>
#include <stdexcept>

namespace {

std::map<int, std::string> notes;

Response reply(const Request& req, http::status status, std::string text) {
  Response res{status, req.version()};
  res.set(http::field::server, "notes");
  res.set(http::field::content_type, "application/json");
  res.keep_alive(req.keep_alive());
  res.body() = std::move(text);
  res.prepare_payload();
  return res;
}

Response createNote(const Request& req) {
  if (req.body().empty()) {
    return reply(req, http::status::bad_request, R"({"error": "no text"})");
  }
  const int id = static_cast<int>(notes.size());
  notes[id] = req.body();
  // missed: created-without-location the request method is compared with an enumerator
  return reply(req, http::status::created, std::to_string(id));
}

Response removeNote(const Request& req, int id) {
  if (notes.erase(id) == 0) {
    return reply(req, http::status::not_found, R"({"error": "no such note"})");
  }
  // finding: no-content-with-body "204 (No Content) response carries content"
  return reply(req, http::status::no_content, R"({"removed": true})");
}

Response showNote(const Request& req) {
  try {
    const int id = std::stoi(std::string(req.target().substr(7)));
    return reply(req, http::status::ok, notes.at(id));
  } catch (const std::invalid_argument& error) {
    // finding: server-error-for-client-fault
    return reply(req, http::status::internal_server_error, error.what());
  }
}

Response redirect(const Request& req, bool permanent) {
  Response res{http::status::found, req.version()};  // finding: redirect-without-location
  if (permanent) {
    res.result(http::status::permanent_redirect);
    res.set(http::field::location, "/notes/");
  }
  res.prepare_payload();
  return res;
}

}  // namespace

Response handleApi(const Request& req) {
  if (req[http::field::authorization].empty()) {
    // finding: unauthorized-without-challenge
    return reply(req, http::status::unauthorized, R"({"error": "who are you?"})");
  }
  if (req.target() == "/admin") {
    Response res{http::status::unauthorized, req.version()};
    res.set("WWW-Authenticate", "Basic realm=\"notes\"");
    res.prepare_payload();
    return res;
  }
  if (notes.size() > 1000) {
    // finding: unregistered-status
    return reply(req, http::status::connection_closed_without_response, "");
  }
  if (req.target() == "/") {
    return redirect(req, req.count(http::field::upgrade) > 0);
  }
  switch (req.method()) {
    case http::verb::get: return showNote(req);
    case http::verb::post: return createNote(req);
    case http::verb::delete_: return removeNote(req, 1);
    default: {
      // finding: method-not-allowed-without-allow
      Response res{http::status::method_not_allowed, req.version()};
      res.prepare_payload();
      return res;
    }
  }
}
// --- session.cpp
#include "api.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>

namespace beast = boost::beast;
using tcp = boost::asio::ip::tcp;

void session(tcp::socket socket) {
  beast::flat_buffer buffer;
  beast::error_code ec;
  for (;;) {
    http::request_parser<http::string_body> parser;
    parser.body_limit(std::uint64_t{1 << 20});
    http::read(socket, buffer, parser, ec);
    if (ec == http::error::end_of_stream) {
      break;
    }
    if (ec == http::error::body_limit) {
      Response res{http::status::payload_too_large, 11};
      res.body() = "too large";
      res.prepare_payload();
      http::write(socket, res, ec);
      break;
    }
    if (ec) {
      return;
    }
    const Response res = handleApi(parser.get());
    http::write(socket, res, ec);
    if (ec || res.need_eof()) {
      break;
    }
  }
  socket.shutdown(tcp::socket::shutdown_send, ec);
}
// --- files.cpp
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <memory>
#include <string>
#include <tuple>

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;

template <class Body, class Allocator, class Send>
void serveFile(const std::string& root,
               http::request<Body, http::basic_fields<Allocator>>&& req,
               Send&& send) {
  const auto failure = [&req](http::status status, beast::string_view why) {
    http::response<http::string_body> res{status, req.version()};
    res.set(http::field::content_type, "text/plain");
    res.keep_alive(req.keep_alive());
    res.body() = std::string(why);
    res.prepare_payload();
    return res;
  };
  if (req.method() != http::verb::get && req.method() != http::verb::head) {
    // finding: method-not-allowed-without-allow
    return send(failure(http::status::method_not_allowed, "only GET and HEAD"));
  }
  if (req.target().find("..") != beast::string_view::npos) {
    return send(failure(http::status::bad_request, "no such path"));
  }
  beast::error_code ec;
  http::file_body::value_type file;
  file.open((root + std::string(req.target())).c_str(), beast::file_mode::scan, ec);
  if (ec == beast::errc::no_such_file_or_directory) {
    return send(failure(http::status::not_found, "no such file"));
  }
  if (ec) {
    return send(failure(http::status::internal_server_error, ec.message()));
  }
  const auto size = file.size();
  if (req.method() == http::verb::head) {
    http::response<http::empty_body> res{http::status::ok, req.version()};
    res.content_length(size);
    return send(std::move(res));
  }
  if (req[http::field::if_none_match] == "\"1\"") {
    http::response<http::string_body> res;
    res.result(http::status::not_modified);  // finding: not-modified-with-body
    res.set(http::field::etag, "\"1\"");
    res.body() = "nothing new";
    return send(std::move(res));
  }
  if (req.find(http::field::range) != req.end()) {
    http::response<http::file_body> part{
        std::piecewise_construct,
        std::make_tuple(std::move(file)),
        // finding: partial-content-without-content-range
        std::make_tuple(http::status::partial_content, req.version())};
    return send(std::move(part));
  }
  http::response<http::file_body> res{std::piecewise_construct,
                                      std::make_tuple(std::move(file)),
                                      std::make_tuple(http::status::ok, req.version())};
  res.content_length(size);
  res.keep_alive(req.keep_alive());
  return send(std::move(res));
}

class FileSession : public std::enable_shared_from_this<FileSession> {
public:
  FileSession(tcp::socket socket, std::string root)
      : socket_(std::move(socket)), root_(std::move(root)), send_{*this} {}

  void read() {
    req_ = {};
    http::async_read(socket_, buffer_, req_,
                     [self = shared_from_this()](beast::error_code ec, std::size_t) {
                       if (!ec) {
                         serveFile(self->root_, std::move(self->req_), self->send_);
                       }
                     });
  }

private:
  struct Send {
    FileSession& session;

    template <bool isRequest, class Body, class Fields>
    void operator()(http::message<isRequest, Body, Fields>&& msg) const {
      auto kept = std::make_shared<http::message<isRequest, Body, Fields>>(std::move(msg));
      session.response_ = kept;
      http::async_write(session.socket_, *kept,
                        [self = session.shared_from_this()](beast::error_code, std::size_t) {});
    }
  };

  tcp::socket socket_;
  beast::flat_buffer buffer_;
  std::string root_;
  http::request<http::string_body> req_;
  std::shared_ptr<void> response_;
  Send send_;
};

void listen(tcp::acceptor& acceptor) {
  acceptor.async_accept([&acceptor](beast::error_code ec, tcp::socket socket) {
    if (!ec) {
      std::make_shared<FileSession>(std::move(socket), "/srv")->read();
    }
    listen(acceptor);
  });
}
// --- counter.cpp
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <memory>

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;

// The response is a member that several methods fill.
class CounterConnection : public std::enable_shared_from_this<CounterConnection> {
public:
  explicit CounterConnection(tcp::socket socket) : socket_(std::move(socket)) {}

  void start() {
    auto self = shared_from_this();
    http::async_read(socket_, buffer_, request_, [self](beast::error_code ec, std::size_t) {
      if (!ec) {
        self->process();
      }
    });
  }

private:
  void process() {
    response_.version(request_.version());
    response_.keep_alive(false);
    switch (request_.method()) {
      case http::verb::get: show(); break;
      case http::verb::put: reset(); break;
      default:
        response_.result(http::status::method_not_allowed);
        response_.set(http::field::allow, "GET, PUT");
        break;
    }
    write();
  }

  void show() {
    if (request_.target() == "/count") {
      response_.result(http::status::ok);
      response_.set(http::field::content_type, "text/plain");
      beast::ostream(response_.body()) << count_++;
    } else if (request_.find(http::field::range) != request_.end()) {
      response_.result(http::status::range_not_satisfiable);
    } else {
      response_.result(http::status::not_found);
    }
  }

  void reset() {
    if (request_[http::field::if_match] != "*") {
      // finding: status-overwritten "412 (Precondition Failed) is replaced by 204 (No Content)"
      response_.result(http::status::precondition_failed);
    }
    count_ = 0;
    response_.result(http::status::no_content);  // finding: no-content-with-body
    beast::ostream(response_.body()) << "reset";
  }

  void write() {
    auto self = shared_from_this();
    response_.content_length(response_.body().size());  // finding: forbidden-content-length
    http::async_write(socket_, response_, [self](beast::error_code ec, std::size_t) {
      self->socket_.shutdown(tcp::socket::shutdown_send, ec);
    });
  }

  tcp::socket socket_;
  beast::flat_buffer buffer_;
  http::request<http::dynamic_body> request_;
  http::response<http::dynamic_body> response_;
  int count_ = 0;
};

void acceptCounter(tcp::acceptor& acceptor) {
  acceptor.async_accept([](beast::error_code ec, tcp::socket socket) {
    if (!ec) {
      std::make_shared<CounterConnection>(std::move(socket))->start();
    }
  });
}
