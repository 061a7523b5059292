// long: every part of the model, for both generations of the library.
// Every part of the model against headers with the declarations of both generations of the library:
// classes of responses behind shared pointers, and the one value type that followed them.
// --- old.cpp
#include "third_party/old/httpserver.hpp"

using httpserver::http_request;
using httpserver::http_resource;
using httpserver::http_response;
using httpserver::http::http_utils;

using Response = std::shared_ptr<http_response>;

// How a response is made.

static long part(std::shared_ptr<std::string> text, char* to, std::size_t size);

struct Text : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::string_response>("hello");
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::string_response>(
        "{}", http_utils::http_bad_request, "application/json");
  }

  Response render_PUT(const http_request&) override {
    return Response(new httpserver::string_response("too large", 413));
  }

  Response render_HEAD(const http_request&) override {
    return std::make_shared<httpserver::string_response>();
  }
};

struct File : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::file_response>("/srv/a.bin");
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::file_response>("/srv/a.txt", 200, "text/plain");
  }
};

struct FileOfStatus : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::file_response>("/srv/404.html",
                                                       http_utils::http_not_found);
  }
};

struct Pipe : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::pipe_response>(0);
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::pipe_response>(0, http_utils::http_accepted);
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::pipe_response>(0, 200, "text/plain");
  }
};

struct Buffers : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::iovec_response>(std::vector<std::string>{"a", "b"});
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::iovec_response>(std::vector<std::string>{"a"},
                                                        http_utils::http_accepted);
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::iovec_response>(
        std::vector<std::string>{"a"}, http_utils::http_ok, "text/html");
  }
};

struct Late : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"));
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"), "begin");
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"), "begin", http_utils::http_accepted);
  }
};

struct Challenges : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::basic_auth_fail_response>("log in", "shop");
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::digest_auth_fail_response>(
        "log in", "shop", "4711", true, http_utils::http_ok, "text/html");
  }
};

struct Others : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"), "begin", http_utils::http_ok, "text/html");
  }

  Response render_DELETE(const http_request&) override {
    return std::make_shared<httpserver::empty_response>();
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::empty_response>(http_utils::http_not_modified);
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<http_response>(http_utils::http_not_found, "text/html");
  }
};

struct Fields : http_resource {
  Response render(const http_request&) override {
    auto response = std::make_shared<httpserver::string_response>("", http_utils::http_found);
    response->with_header("Cache-Control", "max-age=60");
    response->with_header("Cache-Control", "no-store");
    response->with_header(http_utils::http_header_location, "/next");
    response->with_header(http_utils::http_header_etag, "\"1\"");
    response->with_cookie("session", "7");
    response->with_footer("Checksum", "1");
    return response;
  }
};

struct AsksItself : http_resource {
  Response render(const http_request& request) override {
    auto response = std::make_shared<httpserver::string_response>("no", 401);
    if (response->get_header(http_utils::http_header_www_authenticate).empty()) {
      response->with_header(http_utils::http_header_www_authenticate, "Basic");
    }
    if (request.get_version() == "HTTP/1.0" && response->get_response_code() == 401) {
      response->shoutCAST();
    }
    return response;
  }
};

struct Nothing : http_resource {
  Response render(const http_request&) override { return nullptr; }
};

// What is read of a request.

struct Reads : http_resource {
  Response render(const http_request& request) override {
    int status = http_utils::http_ok;
    if (request.get_method() == http_utils::http_method_delete) {
      status = http_utils::http_method_not_acceptable;
    } else if (request.get_path() == "/a" || request.get_path_piece(0) == "b") {
      status = http_utils::http_not_found;
    } else if (request.get_header("Accept").empty()) {
      status = 406;
    } else if (request.get_cookie("session").empty()) {
      status = 403;
    } else if (request.get_arg("id").empty()) {
      status = 422;
    } else if (request.get_arg_flat("page").empty()) {
      status = 400;
    } else if (request.get_querystring().empty()) {
      status = 409;
    } else if (request.get_content().empty()) {
      status = 411;
    } else if (request.content_too_large()) {
      status = http_utils::http_request_entity_too_large;
    } else if (request.get_user() != "admin" || request.get_pass() != "secret") {
      status = 410;
    } else if (request.get_requestor() == "127.0.0.1") {
      status = http_utils::http_retry_with;  // finding: unregistered-status
    }
    return std::make_shared<httpserver::string_response>("read", status);
  }
};

struct ReadsMore : http_resource {
  Response render(const http_request& request) override {
    bool reload = false;
    if (request.get_headers().empty()) {
      return std::make_shared<httpserver::string_response>("no fields", 400);
    }
    if (!request.check_digest_auth("shop", "secret", 300, &reload)) {
      return std::make_shared<httpserver::digest_auth_fail_response>("log in", "shop", "1", reload);
    }
    if (!request.has_client_certificate() || request.get_client_cert_cn() != "me") {
      return std::make_shared<httpserver::string_response>(
          "certificate", http_utils::http_bad_request, http_utils::text_plain);
    }
    return std::make_shared<httpserver::file_response>(
        "/srv/a", 200, http_utils::application_octet_stream);
  }
};

// Constants whose values are in the library alone.

struct Constants : http_resource {
  Response render_GET(const http_request& request) override {
    if (request.get_path() == "/100") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_continue);
    }
    if (request.get_path() == "/101") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_switching_protocol);
    }
    if (request.get_path() == "/102") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_processing);
    }
    if (request.get_path() == "/200") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_ok);
    }
    if (request.get_path() == "/201") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_created);
    }
    if (request.get_path() == "/202") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_accepted);
    }
    if (request.get_path() == "/203") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_non_authoritative_information);
    }
    if (request.get_path() == "/204") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_no_content);
    }
    if (request.get_path() == "/205") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_reset_content);
    }
    if (request.get_path() == "/206") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_partial_content);
    }
    if (request.get_path() == "/207") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_multi_status);
    }
    return nullptr;
  }

  Response render_POST(const http_request& request) override {
    if (request.get_path() == "/300") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_multiple_choices);
    }
    if (request.get_path() == "/301") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_moved_permanently);
    }
    if (request.get_path() == "/302") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_found);
    }
    if (request.get_path() == "/303") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_see_other);
    }
    if (request.get_path() == "/304") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_modified);
    }
    if (request.get_path() == "/305") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_use_proxy);
    }
    if (request.get_path() == "/306") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_switch_proxy);
    }
    if (request.get_path() == "/307") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_temporary_redirect);
    }
    return nullptr;
  }

  Response render_PUT(const http_request& request) override {
    if (request.get_path() == "/400") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_bad_request);
    }
    if (request.get_path() == "/401") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_unauthorized);
    }
    if (request.get_path() == "/402") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_payment_required);
    }
    if (request.get_path() == "/403") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_forbidden);
    }
    if (request.get_path() == "/404") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_found);
    }
    if (request.get_path() == "/405") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_method_not_allowed);
    }
    if (request.get_path() == "/406") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_method_not_acceptable);
    }
    if (request.get_path() == "/407") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_proxy_authentication_required);
    }
    if (request.get_path() == "/408") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_request_timeout);
    }
    if (request.get_path() == "/409") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_conflict);
    }
    if (request.get_path() == "/410") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_gone);
    }
    if (request.get_path() == "/411") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_length_required);
    }
    if (request.get_path() == "/412") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_precondition_failed);
    }
    if (request.get_path() == "/413") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_request_entity_too_large);
    }
    if (request.get_path() == "/414") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_request_uri_too_long);
    }
    if (request.get_path() == "/415") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_unsupported_media_type);
    }
    if (request.get_path() == "/416") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_requested_range_not_satisfiable);
    }
    if (request.get_path() == "/417") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_expectation_failed);
    }
    if (request.get_path() == "/422") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_unprocessable_entity);
    }
    if (request.get_path() == "/423") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_locked);
    }
    if (request.get_path() == "/424") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_failed_dependency);
    }
    if (request.get_path() == "/426") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_upgrade_required);
    }
    if (request.get_path() == "/449") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_retry_with);
    }
    return nullptr;
  }

  Response render_DELETE(const http_request& request) override {
    if (request.get_path() == "/500") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_internal_server_error);
    }
    if (request.get_path() == "/501") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_implemented);
    }
    if (request.get_path() == "/502") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_bad_gateway);
    }
    if (request.get_path() == "/503") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_service_unavailable);
    }
    if (request.get_path() == "/504") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_gateway_timeout);
    }
    if (request.get_path() == "/505") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_version_not_supported);
    }
    if (request.get_path() == "/506") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_variant_also_negotiated);
    }
    if (request.get_path() == "/507") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_insufficient_storage);
    }
    if (request.get_path() == "/509") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_bandwidth_limit_exceeded);
    }
    if (request.get_path() == "/510") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_extended);
    }
    return nullptr;
  }
};

// How handlers are registered.

static Response notFound(const http_request&) {
  return std::make_shared<httpserver::string_response>("nothing there", 404);
}

int main() {
  httpserver::create_webserver settings(8080);
  settings.not_found_resource(notFound)
      .internal_error_resource([](const http_request&) {
        return std::make_shared<httpserver::string_response>("sorry", 500);
      })
      .auth_handler([](const http_request& request) -> Response {
        if (request.get_header(http_utils::http_header_authorization).empty()) {
          return std::make_shared<httpserver::basic_auth_fail_response>("log in", "shop");
        }
        return nullptr;
      });
  settings.method_not_allowed_resource([](const http_request&) {
    return std::make_shared<httpserver::string_response>("no", 405);
  });
  httpserver::webserver server = settings;
  Text text;
  File file;
  server.register_resource("/text", &text);
  server.register_resource("/file", &file, true);
  server.start(true);
}

// --- new.cpp
#include "third_party/new/httpserver.hpp"

using httpserver::http_request;
using httpserver::http_response;
using httpserver::http::http_utils;

struct Orders : httpserver::http_resource {
  http_response render_get(const http_request&) override {
    return http_response::string("[]", "application/json");
  }

  http_response render_post(const http_request& request) override {
    if (request.get_content().empty()) {
      return http_response::string("no content").with_status(400);
    }
    http_response made = http_response::string("{}").with_status(http_utils::http_created);
    made.with_header(http_utils::http_header_location, "/orders/1");
    return made;
  }

  http_response render_delete(const http_request&) override { return http_response::empty(); }
};

struct Everything : httpserver::http_resource {
  http_response render(const http_request& request) override {
    if (request.get_method() == "GET") {
      return http_response::file("/srv/a");
    }
    if (request.get_path() == "/pipe") {
      return http_response::pipe(0);
    }
    if (request.get_user().empty()) {
      return http_response::unauthorized("Basic", "shop", "log in");
    }
    if (request.get_header("X-Digest").empty()) {
      return http_response::unauthorized(httpserver::digest_challenge{"shop"});
    }
    if (request.get_arg_flat("late") == "1") {
      return http_response::deferred([](std::uint64_t, char*, std::size_t) { return 0L; });
    }
    return http_response::string("cookie")
        .with_cookie(httpserver::cookie{}.with_name("a").with_value("b"))
        .with_footer("Checksum", "1")
        .with_header("ETag", "\"1\"");
  }
};

void serve() {
  httpserver::create_webserver settings(8080);
  settings
      .not_found_handler([](const http_request&) {
        return http_response::string("nothing there").with_status(404);
      })
      .method_not_allowed_handler([](const http_request&) {
        return http_response::string("no").with_status(405);
      })
      .internal_error_handler([](const http_request&, std::string_view what) {
        return http_response::string(std::string(what)).with_status(500);
      })
      .auth_handler([](const http_request& request) -> std::optional<http_response> {
        if (request.get_user().empty()) {
          return http_response::unauthorized("Basic", "shop");
        }
        return std::nullopt;
      });
  httpserver::webserver server(settings);
  server.register_path("/orders", std::make_shared<Orders>());
  server.on_get("/hello", [](const http_request&) { return http_response::string("hello"); });
  server.on_delete("/hello/{id}", [](const http_request& request) {
    if (request.get_arg_flat("id") == "1") {
      return http_response::empty().with_status(http_utils::http_conflict);
    }
    return http_response::empty();
  });
  server.route(httpserver::http_method::put, "/hello", [](const auto&) {
    return http_response::string("put");
  });
  server.add_hook(httpserver::hook_phase::before_handler, [](httpserver::before_handler_ctx& seen) {
    if (seen.request->get_header("X-Key").empty()) {
      return httpserver::hook_action::respond_with(
          http_response::empty().with_status(http_utils::http_forbidden));
    }
    return httpserver::hook_action::pass();
  });
  server.add_hook(httpserver::hook_phase::after_handler, [](httpserver::after_handler_ctx& seen) {
    seen.response->with_header("X-Frame-Options", "DENY");
    return httpserver::hook_action::pass();
  });
  server.start(true);
}
