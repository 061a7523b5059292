// Every part of the model against the headers that Debian ships: one handler for each.
#include <memory>
#include <restinio/all.hpp>
#include <restinio/helpers/file_upload.hpp>
#include <restinio/helpers/multipart_body.hpp>
#include <restinio/router/easy_parser_router.hpp>
#include <restinio/transforms/zlib.hpp>
#include <restinio/websocket/websocket.hpp>
#include <string>

using Router = restinio::router::express_router_t<>;
using EasyRouter = restinio::router::easy_parser_router_t;

// Every status that the framework has a name for.
static restinio::http_status_line_t statusOf(int number) {
  switch (number) {
  case 100: return restinio::status_continue();
  case 101: return restinio::status_switching_protocols();
  case 102: return restinio::status_processing();
  case 201: return restinio::status_created();
  case 202: return restinio::status_accepted();
  case 203: return restinio::status_non_authoritative_information();
  case 204: return restinio::status_no_content();
  case 205: return restinio::status_reset_content();
  case 206: return restinio::status_partial_content();
  case 207: return restinio::status_multi_status();
  case 300: return restinio::status_multiple_choices();
  case 301: return restinio::status_moved_permanently();
  case 302: return restinio::status_found();
  case 303: return restinio::status_see_other();
  case 304: return restinio::status_not_modified();
  case 305: return restinio::status_use_proxy();
  case 307: return restinio::status_temporary_redirect();
  case 308: return restinio::status_permanent_redirect();
  case 400: return restinio::status_bad_request();
  case 401: return restinio::status_unauthorized();
  case 402: return restinio::status_payment_required();
  case 403: return restinio::status_forbidden();
  case 404: return restinio::status_not_found();
  case 405: return restinio::status_method_not_allowed();
  case 406: return restinio::status_not_acceptable();
  case 407: return restinio::status_proxy_authentication_required();
  case 408: return restinio::status_request_time_out();
  case 409: return restinio::status_conflict();
  case 410: return restinio::status_gone();
  case 411: return restinio::status_length_required();
  case 412: return restinio::status_precondition_failed();
  case 413: return restinio::status_payload_too_large();
  case 414: return restinio::status_uri_too_long();
  case 415: return restinio::status_unsupported_media_type();
  case 416: return restinio::status_requested_range_not_satisfiable();
  case 417: return restinio::status_expectation_failed();
  case 422: return restinio::status_unprocessable_entity();
  case 423: return restinio::status_locked();
  case 424: return restinio::status_failed_dependency();
  case 428: return restinio::status_precondition_required();
  case 429: return restinio::status_too_many_requests();
  case 431: return restinio::status_request_header_fields_too_large();
  case 500: return restinio::status_internal_server_error();
  case 501: return restinio::status_not_implemented();
  case 502: return restinio::status_bad_gateway();
  case 503: return restinio::status_service_unavailable();
  case 504: return restinio::status_gateway_time_out();
  case 505: return restinio::status_http_version_not_supported();
  case 507: return restinio::status_insufficient_storage();
  case 511: return restinio::status_network_authentication_required();
  default: return restinio::status_ok();
  }
}

// How a response is written.

void effects(Router& router) {
  router.http_get("/default", [](auto req, auto) {
    return req->create_response().done();
  });
  router.http_get("/status", [](auto req, auto) {
    return req->create_response(restinio::status_not_found()).done();
  });
  router.http_get("/status-of", [](auto req, auto) {
    return req->create_response(statusOf(static_cast<int>(req->body().size()))).done();
  });
  router.http_get("/status-line", [](auto req, auto) {
    return req
        ->create_response(
            restinio::http_status_line_t{restinio::http_status_code_t{425}, "Too Early"})
        .done();
  });
  router.http_get("/status-line-constant", [](auto req, auto) {
    return req
        ->create_response(
            restinio::http_status_line_t{restinio::status_code::gone, "Gone"})
        .done();
  });
  router.http_get("/changed-status", [](auto req, auto) {
    auto response = req->create_response();
    response.header().status_code(restinio::status_code::conflict);
    response.header().reason_phrase("No");
    return response.done();
  });
  router.http_get("/changed-status-line", [](auto req, auto) {
    auto response = req->create_response();
    response.header().status_line(restinio::status_forbidden());
    return response.done();
  });
  router.http_get("/text", [](auto req, auto) {
    return req->create_response()
        .append_header(restinio::http_field::content_type, "text/plain")
        .append_header_date_field()
        .connection_close()
        .set_body("text")
        .done([](const auto&) {});
  });
  router.http_get("/no-text", [](auto req, auto) {
    return req->create_response(restinio::status_no_content())
        .connection_keep_alive()
        .set_body("")
        .done();
  });
  router.http_get("/parts", [](auto req, auto) {
    auto response = req->create_response(restinio::status_accepted());
    response.append_body("a");
    response.append_body(std::string("b"));
    return response.done();
  });
  router.http_get("/file", [](auto req, auto) {
    return req->create_response().set_body(restinio::sendfile("/srv/index.html")).done();
  });
  router.http_get("/fields", [](auto req, auto) {
    return req->create_response(restinio::status_found())
        .append_header("Location", "/a")
        .append_header(restinio::http_field_t::location, "/b")
        .append_header(restinio::http_header_field_t{std::string("Server"), std::string("shop")})
        .done();
  });
  router.http_get("/header", [](auto req, auto) {
    auto response = req->create_response(restinio::status_method_not_allowed());
    auto& header = response.header();
    header.set_field("Allow", "GET");
    header.set_field(restinio::http_field::allow, "HEAD");
    header.set_field(restinio::http_header_field_t{std::string("Server"), std::string("shop")});
    header.add_field(restinio::http_header_field_t{std::string("Age"), std::string("7")});
    header.append_field("Allow", ", POST");
    header.append_field(restinio::http_field::allow, ", PUT");
    header.add_field("Vary", "Accept");
    header.add_field(restinio::http_field::vary, "Origin");
    header.remove_field("Server");
    header.remove_field(restinio::http_field::vary);
    header.content_length(0);
    header.should_keep_alive(false);
    return response.done();
  });
  router.http_get("/own-length", [](auto req, auto) {
    auto response = req->template create_response<restinio::user_controlled_output_t>();
    response.set_content_length(4);
    response.set_body("te");
    response.flush();
    response.append_body("xt");
    return response.done();
  });
  router.http_get("/chunks", [](auto req, auto) {
    auto response = req->template create_response<restinio::chunked_output_t>();
    response.append_chunk("te");
    response.flush([](const auto&) {});
    response.append_chunk("xt");
    return response.done();
  });
  router.http_get("/packed", [](auto req, auto) {
    auto response = req->create_response();
    auto body = restinio::transforms::zlib::gzip_body_appender(response);
    body.append("text");
    body.complete();
    return response.done();
  });
  router.http_get("/rejected", [](auto req, auto) {
    return req->header().method() == restinio::http_method_get() ? restinio::request_rejected()
                                                                 : restinio::request_not_handled();
  });
  router.http_get("/throws", [](auto req, auto) -> restinio::request_handling_status_t {
    auto response = req->create_response();
    throw std::runtime_error("no");
  });
  router.http_get("/nothing", [](auto, auto) {
    return restinio::request_accepted();
  });
  router.http_get("/socket", [](auto req, auto) {
    namespace ws = restinio::websocket::basic;
    auto socket = ws::upgrade<restinio::default_traits_t>(
        *req, ws::activation_t::immediate, [](auto, auto) {});
    return restinio::request_accepted();
  });
}

// What is read of a request.

void requests(Router& router) {
  router.http_get("/method", [](auto req, auto) {
    if (req->header().method() == restinio::http_method_head()) {
      return req->create_response(restinio::status_no_content()).done();
    }
    if (req->header().request_target() == "/old" || req->header().path() == "/older") {
      return req->create_response(restinio::status_not_found()).done();
    }
    if (req->body().empty()) {
      return req->create_response(restinio::status_bad_request()).done();
    }
    if (req->remote_endpoint().port() < 1024) {
      return req->create_response(restinio::status_forbidden()).done();
    }
    return req->create_response().done();
  });
  router.http_get("/fields", [](auto req, auto) {
    const auto& header = req->header();
    if (!header.has_field("Authorization")) {
      return req->create_response(restinio::status_forbidden()).done();
    }
    if (!req->header().has_field(restinio::http_field::if_match)) {
      return req->create_response(restinio::status_precondition_required()).done();
    }
    if (header.get_field(restinio::http_field::accept) == "text/html") {
      return req->create_response(restinio::status_not_acceptable()).done();
    }
    if (header.get_field_or(restinio::http_field::host, "").empty()) {
      return req->create_response(restinio::status_bad_request()).done();
    }
    if (!header.try_get_field("X-Token") || !header.opt_value_of(restinio::http_field::cookie)) {
      return req->create_response(restinio::status_forbidden()).done();
    }
    if (header.value_of(restinio::http_field::content_type) != "text/plain") {
      return req->create_response(restinio::status_unsupported_media_type()).done();
    }
    if (header.content_length() > 1024) {
      return req->create_response(restinio::status_payload_too_large()).done();
    }
    if (!header.should_keep_alive() || header.http_minor() == 0) {
      return req->create_response(restinio::status_http_version_not_supported()).done();
    }
    if (header.fields_count() > 100) {
      return req->create_response(restinio::status_request_header_fields_too_large()).done();
    }
    return req->create_response().done();
  });
  router.http_get("/parameters/:id", [](auto req, auto params) {
    if (params["id"] == "0" || !params.has("id")) {
      return req->create_response(restinio::status_not_found()).done();
    }
    if (restinio::value_or<int>(params, "id", 0) == 7) {
      return req->create_response(restinio::status_gone()).done();
    }
    return req->create_response().done();
  });
  router.http_get("/query", [](auto req, auto) {
    const auto query = restinio::parse_query(req->header().query());
    if (!query.has("page") || query["page"] == "0") {
      return req->create_response(restinio::status_bad_request()).done();
    }
    if (restinio::value_or<int>(query, "size", 1) == 0) {
      return req->create_response(restinio::status_unprocessable_entity()).done();
    }
    if (!restinio::opt_value<int>(query, "sort")) {
      return req->create_response(restinio::status_bad_request()).done();
    }
    if (query.size() > 10) {
      return req->create_response(restinio::status_bad_request()).done();
    }
    return req->create_response().done();
  });
  router.http_post("/files", [](auto req, auto) {
    const auto result = restinio::file_upload::enumerate_parts_with_files(*req, [](auto) {
      return restinio::file_upload::handling_result_t::continue_enumeration;
    });
    if (!result) {
      return req->create_response(restinio::status_bad_request()).done();
    }
    return req->create_response().done();
  });
}

// What handlers are.

static restinio::request_handling_status_t ready(const restinio::request_handle_t& req) {
  return req->create_response(restinio::status_accepted()).done();
}

static restinio::request_handling_status_t show(const restinio::request_handle_t& req,
                                                restinio::router::route_params_t) {
  return req->create_response(restinio::status_created()).done();
}

struct Api {
  restinio::request_handling_status_t get(const restinio::request_handle_t& req,
                                          restinio::router::route_params_t) {
    return req->create_response(restinio::status_reset_content()).done();
  }

  void routes(Router& router) {
    router.http_get("/get", [this](const auto& req, auto params) {
      return get(req, std::move(params));
    });
    router.http_put(
        "/put",
        std::bind(&Api::get, this, std::placeholders::_1, std::placeholders::_2));
    router.http_post("/post", show);
    router.http_delete("/delete", restinio::path2regex::options_t{}, show);
    router.http_head("/head", show);
    router.add_handler(restinio::http_method_patch(), "/patch", show);
    router.add_handler(restinio::router::any_of_methods(restinio::http_method_lock(),
                                                        restinio::http_method_unlock()),
                       "/any",
                       show);
    router.non_matched_request_handler(ready);
  }
};

void easy(EasyRouter& router) {
  namespace epr = restinio::router::easy_parser_router;
  router.http_get(epr::path_to_params("/easy/", epr::non_negative_decimal_number_p<int>()),
                  [](const restinio::request_handle_t& req, int) {
                    return req->create_response(restinio::status_see_other()).done();
                  });
  router.add_handler(restinio::http_method_post(),
                     epr::path_to_params("/hard"),
                     [](const restinio::request_handle_t& req) {
                       return req->create_response(restinio::status_not_implemented()).done();
                     });
  router.non_matched_request_handler(ready);
}

int main() {
  restinio::run(restinio::on_this_thread().port(8080).request_handler([](auto req) {
    return req->create_response(restinio::status_bad_gateway()).done();
  }));
  return 0;
}
