// Every part of the model against the headers that Debian ships: one function for each.
// --- responses.cpp
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <string>
#include <tuple>
#include <utility>

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;
using Request = http::request<http::string_body>;
using Text = http::response<http::string_body>;

// How a response is made.

void byDefault(tcp::socket& socket) {
  Text res;
  http::write(socket, res);
}

void statusAndVersion(tcp::socket& socket, const Request& req) {
  Text res{http::status::not_found, req.version()};
  http::write(socket, res);
}

void statusVersionAndBody(tcp::socket& socket) {
  Text res{http::status::bad_gateway, 11, "the backend does not answer"};
  http::write(socket, res);
}

void piecewise(tcp::socket& socket, const Request& req) {
  Text res{std::piecewise_construct,
           std::make_tuple("gone for good"),
           std::make_tuple(http::status::gone, req.version())};
  http::write(socket, res);
}

void piecewiseBody(tcp::socket& socket) {
  Text res{std::piecewise_construct, std::make_tuple("all is well")};
  http::write(socket, res);
}

void result(tcp::socket& socket) {
  Text res;
  res.result(http::status::accepted);
  http::write(socket, res);
}

void resultNumber(tcp::socket& socket) {
  Text res;
  res.result(418u);
  http::write(socket, res);
}

void conditional(tcp::socket& socket, bool created) {
  Text res;
  res.result(created ? http::status::no_content : http::status::conflict);
  http::write(socket, res);
}

// How fields are written.

void set(tcp::socket& socket) {
  Text res;
  res.set(http::field::cache_control, "no-store");
  http::write(socket, res);
}

void insert(tcp::socket& socket) {
  Text res;
  res.insert(http::field::set_cookie, "a=1");
  res.insert(http::field::set_cookie, "b=2");
  http::write(socket, res);
}

void insertByName(tcp::socket& socket) {
  Text res;
  res.insert("X-Request-Id", "7");
  http::write(socket, res);
}

void insertOwnSpelling(tcp::socket& socket) {
  Text res;
  res.insert(http::field::etag, "Etag", "\"1\"");
  http::write(socket, res);
}

void erase(tcp::socket& socket) {
  Text res;
  res.set(http::field::etag, "\"1\"");
  res.erase(http::field::etag);
  http::write(socket, res);
}

void eraseByName(tcp::socket& socket) {
  Text res;
  res.set("X-Powered-By", "demo");
  res.erase("X-Powered-By");
  http::write(socket, res);
}

void clear(tcp::socket& socket) {
  Text res{http::status::service_unavailable, 11};
  res.set(http::field::retry_after, "60");
  res.clear();
  http::write(socket, res);
}

void throughBase(tcp::socket& socket) {
  Text res;
  res.base().set(http::field::server, "demo");
  http::write(socket, res);
}

void contentLength(tcp::socket& socket) {
  http::response<http::empty_body> res;
  res.content_length(120);
  http::write(socket, res);
}

void chunked(tcp::socket& socket) {
  Text res;
  res.chunked(true);
  http::write(socket, res);
}

void notChunked(tcp::socket& socket) {
  Text res;
  res.chunked(false);
  http::write(socket, res);
}

void changesNothing(tcp::socket& socket, const Request& req) {
  Text res;
  res.version(req.version());
  res.keep_alive(req.keep_alive());
  res.reason("Fine");
  http::write(socket, res);
}

// How content is written.

void body(tcp::socket& socket) {
  Text res;
  res.body() = "text";
  res.prepare_payload();
  http::write(socket, res);
}

void bodyAppended(tcp::socket& socket) {
  Text res;
  res.body() = "some";
  res.body() += " text";
  http::write(socket, res);
}

void bodyCleared(tcp::socket& socket) {
  Text res;
  res.body() = "text";
  res.body().clear();
  http::write(socket, res);
}

void bodyByReference(tcp::socket& socket) {
  Text res;
  auto& content = res.body();
  content = "text";
  http::write(socket, res);
}

void bodySize(tcp::socket& socket) {
  Text res;
  res.body() = "text";
  res.content_length(res.body().size());
  http::write(socket, res);
}

void bodyStream(tcp::socket& socket) {
  http::response<http::dynamic_body> res;
  beast::ostream(res.body()) << "number " << 5;
  http::write(socket, res);
}

void bodyFile(tcp::socket& socket) {
  beast::error_code ec;
  http::file_body::value_type file;
  file.open("index.html", beast::file_mode::scan, ec);
  http::response<http::file_body> res;
  res.body() = std::move(file);
  res.prepare_payload();
  http::write(socket, res, ec);
}

// How a response is sent.

void withErrorCode(tcp::socket& socket) {
  beast::error_code ec;
  Text res{http::status::service_unavailable, 11};
  http::write(socket, res, ec);
}

void serializer(tcp::socket& socket) {
  beast::error_code ec;
  Text res{http::status::service_unavailable, 11};
  http::response_serializer<http::string_body> sr{res};
  http::write_header(socket, sr, ec);
}

void asynchronously(tcp::socket& socket, Text& res) {
  res.result(http::status::forbidden);
  http::async_write(socket, res, [](beast::error_code, std::size_t) {});
}

void moved(tcp::socket& socket) {
  Text res{http::status::not_found, 11};
  Text other{std::move(res)};
  http::write(socket, other);
}

// How a request is read.

void readsMethod(tcp::socket& socket, const Request& req) {
  Text res;
  if (req.method() == http::verb::head) {
    res.result(http::status::no_content);
  }
  http::write(socket, res);
}

void readsMethodSwitch(tcp::socket& socket, const Request& req) {
  Text res;
  switch (req.method()) {
    case http::verb::get: break;
    case http::verb::delete_: res.result(http::status::no_content); break;
    default: res.result(http::status::not_implemented);
  }
  http::write(socket, res);
}

void readsMethodDelete(tcp::socket& socket, const Request& req) {
  Text res;
  if (req.method() == http::verb::delete_) {
    res.result(http::status::no_content);
  } else if (req.method() == http::verb::msearch) {
    res.result(http::status::not_implemented);
  }
  http::write(socket, res);
}

void readsTarget(tcp::socket& socket, const Request& req) {
  Text res;
  if (req.target() == "/old") {
    res.result(http::status::gone);
  }
  http::write(socket, res);
}

void readsField(tcp::socket& socket, const Request& req) {
  Text res;
  if (req[http::field::authorization].empty()) {
    res.result(http::status::forbidden);
  } else if (req.count(http::field::accept) == 0) {
    res.result(http::status::not_acceptable);
  } else if (req.find(http::field::if_match) == req.end()) {
    res.result(http::status::precondition_required);
  }
  http::write(socket, res);
}

void readsFieldByName(tcp::socket& socket, const Request& req) {
  Text res;
  if (req["X-Api-Key"].empty()) {
    res.result(http::status::forbidden);
  } else if (req.count("X-Tenant") == 0) {
    res.result(http::status::bad_request);
  }
  http::write(socket, res);
}

void readsBody(tcp::socket& socket, const Request& req) {
  Text res;
  if (req.body().empty()) {
    res.result(http::status::bad_request);
  }
  http::write(socket, res);
}

void readsSize(tcp::socket& socket, const Request& req) {
  Text res;
  if (*req.payload_size() > 1000) {
    res.result(http::status::payload_too_large);
  }
  http::write(socket, res);
}

void readsThroughParser(tcp::socket& socket) {
  beast::error_code ec;
  beast::flat_buffer buffer;
  http::request_parser<http::string_body> parser;
  http::read(socket, buffer, parser, ec);
  Text res;
  if (parser.get().method() != http::verb::get) {
    res.result(http::status::not_implemented);
  }
  http::write(socket, res);
}

// The head alone is replaced: what becomes of the rest is not known.
void replaceHead(tcp::socket& socket, const http::request<http::string_body>& req) {
  http::response_header<> head;
  head.result(http::status::bad_request);
  http::response<http::string_body> res{http::status::ok, req.version()};
  res.body() = "which?";
  res.base() = head;
  http::write(socket, res);
}
