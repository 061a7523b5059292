// The response is a member of the session: one method sets it, another sends it; or the destructor
// of an object sends what was set.
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/version.hpp>
#include <memory>
#include <string>
#include <utility>

namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace net = boost::asio;
using tcp = boost::asio::ip::tcp;
using Request = http::request<http::string_body>;

namespace {

class Session : public std::enable_shared_from_this<Session> {
public:
  explicit Session(tcp::socket socket) : socket_(std::move(socket)) {}

  void start() {
    auto self = shared_from_this();
    http::async_read(socket_, buffer_, request_, [self](beast::error_code error, std::size_t) {
      if (!error) {
        self->process();
      }
    });
  }

private:
  void process() {
    response_.version(request_.version());
    response_.keep_alive(false);
    switch (request_.method()) {
    case http::verb::get:
      response_.result(http::status::ok);
      response_.body() = "hello";
      break;
    case http::verb::post:
      response_.result(http::status::no_content);  // finding: no-content-with-body
      response_.body() = "stored";
      break;
    default:
      // missed: method-not-allowed-without-allow what was done to a member before is not known
      response_.result(http::status::method_not_allowed);
      break;
    }
    write();
  }

  void write() {
    auto self = shared_from_this();
    response_.content_length(response_.body().size());  // finding: forbidden-content-length
    http::async_write(socket_, response_, [self](beast::error_code error, std::size_t) {
      self->socket_.shutdown(tcp::socket::shutdown_send, error);
    });
  }

  tcp::socket socket_;
  beast::flat_buffer buffer_{8192};
  Request request_;
  http::response<http::string_body> response_;
};

// Sends when it goes.
class Responder {
public:
  explicit Responder(tcp::socket& socket) : socket_(socket) {}

  ~Responder() {
    beast::error_code error;
    response_.prepare_payload();
    http::write(socket_, response_, error);
  }

  void status(http::status status) { response_.result(status); }

  void text(std::string text) { response_.body() = std::move(text); }

private:
  tcp::socket& socket_;
  http::response<http::string_body> response_;
};

}  // namespace

void remove(tcp::socket& socket, const Request& req) {
  Responder responder(socket);
  if (req.body().empty()) {
    responder.status(http::status::bad_request);
    responder.text("which?");
    return;
  }
  responder.status(http::status::no_content);  // finding: no-content-with-body
  responder.text("removed");
}

void refuse(tcp::socket& socket) {
  Responder responder(socket);
  responder.status(http::status::unauthorized);  // finding: unauthorized-without-challenge
}

void showLocked(tcp::socket& socket) {
  auto responder = std::make_unique<Responder>(socket);
  // missed: unauthorized-without-challenge what is left to the destructor of another owner is not known
  responder->status(http::status::unauthorized);
}

void accept(tcp::socket socket) { std::make_shared<Session>(std::move(socket))->start(); }
