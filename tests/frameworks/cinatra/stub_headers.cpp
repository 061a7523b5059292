// args: --std=c++20
// Each entry of the model against declarations like those of cinatra 0.9: one handler for each.
// --- responses.cpp
#include "third_party/cinatra.hpp"

using namespace cinatra;
using async_simple::coro::Lazy;

// What is done to a response.
void changed(coro_http_server& server) {
  server.set_http_handler<GET>("/status", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status(status_type::not_found);
  });
  server.set_http_handler<GET>("/both", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status_and_content(status_type::ok, "text");
  });
  server.set_http_handler<GET>("/compressed", [](coro_http_request& req, coro_http_response& resp) {
    resp.set_status_and_content(
        status_type::ok, "text", content_encoding::gzip, req.get_accept_encoding());
  });
  server.set_http_handler<GET>("/view", [](coro_http_request&, coro_http_response& resp) {
    static const std::string text = "text";
    resp.set_status_and_content_view(status_type::accepted, std::string_view(text));
  });
  server.set_http_handler<POST>("/fields", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status(status_type::created);
    resp.add_header("Location", "/a");
    resp.add_cookie(cookie("a", "b"));
    resp.set_content_type<1>();
    resp.set_keepalive(false);
    resp.need_date_head(false);
    resp.set_shrink_to_fit(true);
    resp.set_content("made");
  });
  server.set_http_handler<GET>("/span", [](coro_http_request& req, coro_http_response& resp) {
    resp.add_header_span(req.get_headers());
    resp.set_status_and_content(status_type::ok, "text");
  });
  server.set_http_handler<GET>(
      "/redirect", [](coro_http_request&, coro_http_response& resp) { resp.redirect("/a"); });
  server.set_http_handler<GET>(
      "/redirect-forever",
      [](coro_http_request&, coro_http_response& resp) { resp.redirect("/a", true); });
  server.set_http_handler<GET>("/cleared", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status_and_content(status_type::gone, "gone");
    resp.add_header("ETag", "\"1\"");
    resp.clear();
    resp.set_status_and_content(status_type::no_content, "");
  });
  server.set_http_handler<GET>("/asked", [](coro_http_request& req, coro_http_response& resp) {
    if (req.get_query_value("q").empty()) {
      resp.set_status(status_type::bad_request);
    }
    if (resp.status() != status_type::bad_request) {
      resp.set_status(status_type::ok);
    }
  });
  server.set_http_handler<GET>("/untouched", [](coro_http_request&, coro_http_response&) {});
}

// Responses that the handler sends itself.
void sent(coro_http_server& server) {
  server.set_http_handler<GET>("/delayed",
                               [](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
                                 resp.set_delay(true);
                                 resp.set_status_and_content(status_type::ok, "text");
                                 co_await resp.get_conn()->reply();
                               });
  server.set_http_handler<GET>("/chunked",
                               [](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
                                 resp.set_format_type(format_type::chunked);
                                 co_await resp.get_conn()->begin_chunked();
                                 co_await resp.get_conn()->write_chunked("a");
                                 co_await resp.get_conn()->end_chunked();
                               });
  server.set_http_handler<GET>("/events",
                               [](coro_http_request& req, coro_http_response&) -> Lazy<void> {
                                 co_await req.get_conn()->begin_sse();
                                 co_await req.get_conn()->write_sse_data("a");
                                 co_await req.get_conn()->end_sse();
                               });
  server.set_http_handler<GET>("/multipart",
                               [](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
                                 resp.set_boundary("b");
                                 co_await resp.get_conn()->begin_multipart();
                                 co_await resp.get_conn()->write_multipart("a", "text/plain");
                                 co_await resp.get_conn()->end_multipart();
                               });
}

// --- requests.cpp
#include "third_party/cinatra.hpp"

using namespace cinatra;
using async_simple::coro::Lazy;

void reads(coro_http_server& server) {
  server.set_http_handler<GET, PUT>(
      "/head/:id", [](coro_http_request& req, coro_http_response& resp) {
        if (req.get_method() == "PUT") {
          resp.set_status(status_type::created);
        } else if (method_type(req.get_method()) == http_method::DEL) {
          resp.set_status(status_type::gone);
        } else if (method_type(req.get_method()) == http_method::PATCH) {
          resp.set_status(status_type::method_not_allowed);
        } else if (req.get_url() == "/a" || req.full_url() == "/b" || req.params_["id"] == "c") {
          resp.set_status(status_type::accepted);
        } else if (req.get_header_value("If-Match").empty()) {
          resp.set_status(status_type::precondition_required);
        } else if (req.get_headers().empty()) {
          resp.set_status(status_type::bad_request);
        } else if (req.get_content_type() != content_type::string || req.get_boundary().empty()) {
          resp.set_status(status_type::unsupported_media_type);
        } else if (req.get_encoding_type() == content_encoding::br) {
          resp.set_status(status_type::conflict);
        } else if (req.is_chunked()) {
          resp.set_status(status_type::length_required);
        } else if (req.is_upgrade() || req.is_support_compressed()) {
          resp.set_status(status_type::upgrade_required);
        }
      });
  server.set_http_handler<POST>("/rest", [](coro_http_request& req, coro_http_response& resp) {
    if (req.get_session(false) == nullptr || !req.has_session()) {
      resp.set_status(status_type::forbidden);
    } else if (req.get_cookies(req.get_header_value("Cookie")).empty()) {
      resp.set_status(status_type::not_acceptable);
    } else if (req.get_query_value("id").empty() || req.get_decode_query_value("name").empty()) {
      resp.set_status(status_type::not_found);
    } else if (req.get_queries().empty()) {
      resp.set_status(status_type::gone);
    } else if (req.get_body().empty()) {
      resp.set_status(status_type::bad_request);
    } else if (req.get_aspect_data().empty() || !req.get_user_data().has_value()) {
      resp.set_status(status_type::internal_server_error);
    } else {
      resp.set_status(status_type::ok);
    }
  });
  server.set_http_handler<POST>(
      "/pieces", [](coro_http_request& req, coro_http_response& resp) -> Lazy<void> {
        const chunked_result piece = co_await req.get_conn()->read_chunked();
        multipart_reader_t<coro_http_connection> reader(req.get_conn());
        const part_head_t head = co_await reader.read_part_head("b");
        const chunked_result body = co_await reader.read_part_body("b");
        resp.set_status(piece.ec || head.ec || body.ec ? status_type::bad_request
                                                       : status_type::ok);
      });
}

// --- handlers.cpp
#include "third_party/cinatra.hpp"

using namespace cinatra;
using async_simple::coro::Lazy;

void byName(coro_http_request&, coro_http_response& resp) {
  resp.set_status(status_type::accepted);
}

struct Person {
  void show(coro_http_request&, coro_http_response& resp) { resp.set_status(status_type::gone); }

  Lazy<void> wait(coro_http_request&, coro_http_response& resp) {
    resp.set_status(status_type::accepted);
    co_return;
  }
};

struct Log {
  bool before(coro_http_request&, coro_http_response&) { return true; }

  bool after(coro_http_request&, coro_http_response& resp) {
    resp.add_header("X-Logged", "1");
    return true;
  }
};

void routes(coro_http_server& server, Person& person) {
  server.set_http_handler<GET>("/function", byName);
  server.set_http_handler<DEL>("/address", &byName);
  server.set_http_handler<GET, POST>("/member", &Person::show, person);
  server.set_http_handler<cinatra::PUT>("/member-coroutine", &Person::wait, person);
  server.set_http_handler<http_method::OPTIONS>(
      "/aspect",
      [](coro_http_request&, coro_http_response& resp) {
        resp.set_status(status_type::no_content);
      },
      Log{});
  server.set_default_handler([](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
    resp.set_status_and_content(status_type::not_found, "no such page");
    co_return;
  });
  server.set_error_handler([](coro_http_request&, coro_http_response& resp, std::string_view what) {
    resp.set_status_and_content(status_type::internal_server_error, std::string(what));
  });
}
