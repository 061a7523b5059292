// Every part of the model against the headers that Debian ships (libcpprest-dev): one handler for each.
// --- effects.cpp
#include <cpprest/containerstream.h>
#include <cpprest/filestream.h>
#include <cpprest/http_listener.h>
#include <cpprest/json.h>
#include <string>
#include <utility>
#include <vector>

using web::http::experimental::listener::http_listener;
using web::http::header_names;
using web::http::http_request;
using web::http::http_response;
using web::http::methods;
using web::http::status_codes;
namespace json = web::json;

namespace {

// What a response is made of.

void made_with_status(http_request request) {
  http_response response(status_codes::Accepted);
  request.reply(response);
}

void made_without_status(http_request request) {
  http_response response;
  response.set_status_code(status_codes::IMUsed);
  response.set_reason_phrase(U("Used"));
  request.reply(response);
}

void made_in_place(http_request request) {
  request.reply(http_response(418));
}

void never_given_a_status(http_request request) {
  request.reply(http_response());
}

void asks_its_own_status(http_request request) {
  http_response response(status_codes::OK);
  if (request.remote_address().empty()) {
    response.set_status_code(status_codes::Forbidden);
  }
  if (response.status_code() == status_codes::Forbidden) {
    response.set_body("no");
  }
  request.reply(response);
}

void adds_fields(http_request request) {
  http_response response(status_codes::OK);
  response.headers().add(header_names::allow, "GET");
  response.headers().add(U("Allow"), U("HEAD"));
  response.headers().add(header_names::retry_after, 120);
  request.reply(response);
}

void sets_fields(http_request request) {
  http_response response(status_codes::Found);
  response.headers()[header_names::location] = U("/next");
  auto& fields = response.headers();
  fields["ETag"] = "\"7\"";
  fields.add(header_names::vary, "Accept");
  request.reply(response);
}

void removes_fields(http_request request) {
  http_response response(status_codes::OK);
  response.headers().add(header_names::etag, "\"7\"");
  response.headers().remove(header_names::etag);
  request.reply(response);
}

void clears_fields(http_request request) {
  http_response response(status_codes::OK);
  response.headers().add(header_names::etag, "\"7\"");
  response.headers().clear();
  request.reply(response);
}

void sets_named_fields(http_request request) {
  http_response response(status_codes::OK);
  response.headers().set_content_type("text/html");
  response.headers().set_content_length(0);
  response.headers().set_cache_control("no-store");
  response.headers().set_date(utility::datetime::utc_now());
  request.reply(response);
}

void body_of_text(http_request request) {
  http_response response(status_codes::OK);
  response.set_body("text");
  request.reply(response);
}

void body_of_own_type(http_request request) {
  http_response response(status_codes::OK);
  const std::string page = "<p>text</p>";
  response.set_body(page, "text/html");
  request.reply(response);
}

// A Content-Type that is there already stays.
void body_after_type(http_request request) {
  http_response response(status_codes::OK);
  response.headers().add(header_names::content_type, "application/problem+json");
  response.set_body("{}", "application/json");
  request.reply(response);
}

void body_of_json(http_request request) {
  http_response response(status_codes::NoContent);  // finding: no-content-with-body
  response.set_body(json::value::object());
  request.reply(response);
}

void body_of_bytes(http_request request) {
  http_response response(status_codes::OK);
  const std::vector<unsigned char> bytes(10);
  response.set_body(bytes);
  request.reply(response);
}

void body_of_stream(http_request request) {
  http_response response(status_codes::OK);
  response.set_body(concurrency::streams::bytestream::open_istream(std::string("text")));
  request.reply(response);
}

void body_of_measured_stream(http_request request) {
  http_response response(status_codes::OK);
  response.set_body(
      concurrency::streams::bytestream::open_istream(std::string("text")), 4, "text/plain");
  request.reply(response);
}

// How a response is sent in one call.

void replies_status(http_request request) {
  request.reply(status_codes::NoContent);
}

void replies_text(http_request request) {
  request.reply(status_codes::NotFound, "no such page");
}

void replies_typed_text(http_request request) {
  const std::string page = "<p>text</p>";
  request.reply(status_codes::OK, page, "text/html").wait();
}

void replies_json(http_request request) {
  request.reply(status_codes::ResetContent, json::value::string("text"));
}

void replies_stream(http_request request) {
  request.reply(status_codes::OK,
                concurrency::streams::bytestream::open_istream(std::string("text")),
                "text/plain");
}

void replies_measured_stream(http_request request) {
  request.reply(
      status_codes::OK, concurrency::streams::bytestream::open_istream(std::string("text")), 4);
}

void replies_twice(http_request request) {
  request.reply(status_codes::OK);
  request.reply(status_codes::NotFound);  // finding: response-sent-twice
}

void replies_if_nobody_did(http_request request) {
  request._reply_if_not_already(status_codes::InternalError);
}

void replies_nothing(http_request) {}

void throws(http_request request) {
  if (request.relative_uri().path() == U("/a")) {
    throw web::http::http_exception(status_codes::NotFound);
  }
  request.reply(status_codes::OK);
}

// What is read of the request.

void reads_method(http_request request) {
  request.reply(request.method() == methods::DEL ? status_codes::Forbidden : status_codes::OK);
}

void reads_uri(http_request request) {
  if (request.request_uri().is_empty() || request.absolute_uri().is_empty()) {
    return (void)request.reply(status_codes::NotFound);
  }
  request.reply(status_codes::OK);
}

void reads_fields(http_request request) {
  if (request.headers()["X-A"] == "a") {
    return (void)request.reply(status_codes::Accepted);
  }
  if (request.headers().find(header_names::range) != request.headers().end()) {
    return (void)request.reply(status_codes::NotImplemented);
  }
  request.reply(status_codes::OK);
}

void asks_for_fields(http_request request) {
  utility::string_t value;
  if (!request.headers().has(header_names::host)) {
    return (void)request.reply(status_codes::BadRequest);
  }
  if (request.headers().match(header_names::if_match, value)) {
    return (void)request.reply(status_codes::PreconditionFailed);
  }
  request.reply(status_codes::OK);
}

void reads_named_fields(http_request request) {
  const auto& fields = request.headers();
  if (fields.content_type() != "application/json") {
    return (void)request.reply(status_codes::UnsupportedMediaType);
  }
  if (fields.content_length() > 100) {
    return (void)request.reply(status_codes::RequestEntityTooLarge);
  }
  if (fields.cache_control() == "no-cache" || fields.date().empty() || fields.empty()) {
    return (void)request.reply(status_codes::Accepted);
  }
  request.reply(status_codes::OK);
}

void reads_content(http_request request) {
  const auto text = request.extract_string().get();
  if (text.empty()) {
    return (void)request.reply(status_codes::BadRequest);
  }
  const auto value = request.extract_json(true).get();
  if (!value.is_object()) {
    return (void)request.reply(status_codes::UnprocessableEntity);
  }
  if (request.extract_vector().get().empty() || request.extract_utf8string().get().empty() ||
      request.extract_utf16string().get().empty() || !request.body().is_valid()) {
    return (void)request.reply(status_codes::Forbidden);
  }
  request.reply(status_codes::OK);
}

void reads_other(http_request request) {
  if (request.to_string().empty() ||
      request.http_version() == web::http::http_versions::HTTP_1_0) {
    return (void)request.reply(status_codes::HttpVersionNotSupported);
  }
  request.reply(status_codes::OK);
}

}  // namespace

// How a function becomes a handler.

void listen_for_all(http_listener& listener) {
  listener.support(made_with_status);
  listener.support(&made_without_status);
  listener.support([](http_request request) { request.reply(status_codes::OK); });
  listener.support([](auto request) { request.reply(status_codes::OK); });
}

void listen_for_methods(http_listener& listener) {
  listener.support(methods::GET, [](const http_request& request) {
    http_response response(status_codes::OK);
    request.reply(response);
  });
  listener.support(methods::DEL, replies_status);
  listener.support(methods::TRCE, throws);
  listener.support(U("PURGE"), replies_text);
}

struct Service {
  Service() : listener(U("http://localhost:8080/api")) {
    listener.support(methods::PUT,
                     std::bind(&Service::put, this, std::placeholders::_1));
    listener.support(methods::POST, [this](http_request request) { post(std::move(request)); });
  }

  void put(http_request request) { request.reply(status_codes::Created); }
  void post(http_request request) { request.reply(status_codes::Conflict); }

  http_listener listener;
};

void listen_for_effects(http_listener& listener) {
  listener.support("A", made_in_place);
  listener.support("B", never_given_a_status);
  listener.support("C", asks_its_own_status);
  listener.support("D", adds_fields);
  listener.support("E", sets_fields);
  listener.support("F", removes_fields);
  listener.support("G", clears_fields);
  listener.support("H", sets_named_fields);
  listener.support("I", body_of_text);
  listener.support("J", body_of_own_type);
  listener.support("K", body_after_type);
  listener.support("L", body_of_json);
  listener.support("M", body_of_bytes);
  listener.support("N", body_of_stream);
  listener.support("O", body_of_measured_stream);
  listener.support("P", replies_typed_text);
  listener.support("Q", replies_json);
  listener.support("R", replies_stream);
  listener.support("S", replies_measured_stream);
  listener.support("T", replies_twice);
  listener.support("U", replies_if_nobody_did);
  listener.support("V", replies_nothing);
}

void listen_for_reads(http_listener& listener) {
  listener.support(reads_method);
  listener.support("B", reads_uri);
  listener.support("C", reads_fields);
  listener.support("D", asks_for_fields);
  listener.support("E", reads_named_fields);
  listener.support("F", reads_content);
  listener.support("G", reads_other);
}
