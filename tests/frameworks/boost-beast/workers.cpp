// Responses that are made in the place of an optional, and servers that answer one client after the
// other.
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/version.hpp>
#include <optional>
#include <string>
#include <utility>

namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = boost::asio::ip::tcp;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

namespace {

std::string load(beast::string_view target);
tcp::socket nextClient();

// The serializer sends what stands in the other optional.
class Worker {
public:
  explicit Worker(tcp::socket socket) : socket_(std::move(socket)) {}

  void readRequest() {
    http::async_read(socket_, buffer_, request_, [this](beast::error_code error, std::size_t) {
      if (!error) {
        processRequest(request_);
      }
    });
  }

private:
  void processRequest(const Request& request) {
    switch (request.method()) {
    case http::verb::get: sendText(load(request.target())); break;
    default:
      // finding: wrong-status-for-method
      sendBadResponse(http::status::bad_request, "Invalid request-method\r\n");
      break;
    }
  }

  void sendBadResponse(http::status status, const std::string& error) {
    response_.emplace();
    response_->result(status);
    response_->set(http::field::content_type, "text/plain");
    response_->body() = error;
    response_->prepare_payload();
    serializer_.emplace(*response_);
    http::async_write(socket_, *serializer_, [this](beast::error_code error, std::size_t) {
      socket_.shutdown(tcp::socket::shutdown_send, error);
      serializer_.reset();
      response_.reset();
    });
  }

  void sendText(const std::string& text) {
    response_.emplace(http::status::ok, 11);
    response_->set(http::field::content_type, "text/plain");
    response_->body() = text;
    serializer_.emplace(*response_);
    http::async_write(socket_, *serializer_, [](beast::error_code, std::size_t) {});
  }

  tcp::socket socket_;
  beast::flat_buffer buffer_{8192};
  Request request_;
  std::optional<Response> response_;
  std::optional<http::response_serializer<http::string_body>> serializer_;
};

// A loop that never ends: each round answers a request.
Response handle(const Request& request) {
  const auto badRequest = [&request](beast::string_view why) {
    Response response{http::status::bad_request,  // finding: wrong-status-for-method
                      request.version()};
    response.set(http::field::content_type, "text/html");
    response.body() = std::string(why);
    response.prepare_payload();
    return response;
  };
  if (request.method() != http::verb::get && request.method() != http::verb::head) {
    return badRequest("Unknown HTTP-method");
  }
  Response response{http::status::ok, request.version()};
  response.body() = load(request.target());
  return response;
}

void session(tcp::socket socket) {
  beast::flat_buffer buffer;
  beast::error_code error;
  for (;;) {
    Request request;
    http::read(socket, buffer, request, error);
    if (error) {
      break;
    }
    const Response response = handle(request);
    http::write(socket, response, error);
  }
}

}  // namespace

int main() {
  {
    Worker worker(nextClient());
    worker.readRequest();
  }
  for (;;) {
    session(nextClient());
  }
}
