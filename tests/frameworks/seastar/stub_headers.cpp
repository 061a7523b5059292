// What the model says of seastar's httpd, on headers that declare what seastar's do.
// --- replies.cpp
#include <memory>

#include "seastar/http/file_handler.hh"
#include "seastar/http/handlers.hh"

using namespace seastar;
using reply = http::reply;

class sets_all : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply> rep) override {
    rep->set_status(reply::status_type::created, "made");
    rep->add_header("Location", "/a").add_header("X-A", "a");
    rep->_headers["ETag"] = "\"a\"";
    rep->set_cookie("a", "b");
    rep->set_content_type("txt");
    rep->set_version("1.1");
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class sets_fields : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request> req,
                                        std::unique_ptr<reply> rep) override {
    if (req->_method == "PUT") {
      rep->_status = reply::status_type::accepted;
      rep->_content = "later";
    } else if (req->_url == "/a") {
      rep->set_status(reply::status_type::not_found);
      rep->set_mime_type("text/plain");
    } else if (req->get_url() == "/b") {
      rep->write_body("txt", sstring("text"));
    } else if (req->content_length > 10) {
      rep->write_body("txt", [](output_stream<char>&& out) -> future<> { return out.close(); });
    } else if (req->content == "c") {
      rep->_content += "more";
      rep->done("html");
    } else {
      rep->set_status(reply::status_type::no_content);
      rep->set_content_type().done();
    }
    if (rep->get_header("Location").empty()) {
      rep->_headers.erase("ETag");
    }
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class reads : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request> req,
                                        std::unique_ptr<reply> rep) override {
    if (req->get_header("X-A").empty() || req->_headers.empty()) {
      rep->set_status(reply::status_type::bad_request);
    } else if (!req->has_query_param("a") || req->get_query_param("b") == "" ||
               req->query_parameters["c"].empty()) {
      rep->set_status(reply::status_type::unprocessable_entity);
    } else if (req->param.at("d").empty() || req->param["e"].empty() || !req->param.exists("f") ||
               req->get_path_param("g").empty() || req->param.path("h").empty()) {
      rep->set_status(reply::status_type::not_found);
    } else if (req->is_multi_part() || req->is_form_post() ||
               req->content_type_class == http::request::ctclass::other) {
      rep->set_status(reply::status_type::forbidden);
    } else if (req->get_protocol_name() == "http" || req->_version == "1.0" ||
               req->should_keep_alive() || req->get_query_params().empty()) {
      rep->set_status(reply::status_type::gone);
    } else if (req->content_stream == nullptr) {
      rep->set_status(reply::status_type::conflict);
    }
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class reads_file : public httpd::file_interaction_handler {
public:
  future<std::unique_ptr<reply>> handle(const sstring& path,
                                        std::unique_ptr<http::request> req,
                                        std::unique_ptr<reply> rep) override {
    if (redirect_if_needed(*req, *rep)) {
      return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
    }
    return read(path, std::move(req), std::move(rep));
  }
};

class gives_another : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply>) override {
    auto other = std::make_unique<reply>();
    other->set_status(reply::status_type::service_unavailable, "later");
    return make_ready_future<std::unique_ptr<reply>>(std::move(other));
  }
};

class redirects : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply> rep) override {
    const httpd::redirect_exception target("/a");
    *rep = target.to_reply();
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class throws : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring& path,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply> rep) override {
    rep->add_header("X-Lost", "a");
    if (path == "/redirect") {
      throw httpd::redirect_exception("/a");
    }
    if (path == "/see") {
      throw httpd::redirect_exception("/a", reply::status_type::see_other);
    }
    if (path == "/fields") {
      throw httpd::redirect_exception(
          "/a", reply::status_type::temporary_redirect, {{"Cache-Control", "no-store"}});
    }
    if (path == "/missing") {
      throw httpd::not_found_exception();
    }
    if (path == "/param") {
      throw httpd::bad_param_exception("no number");
    }
    if (path == "/server") {
      throw httpd::server_error_exception("no");
    }
    if (path == "/status") {
      throw httpd::base_exception("taken", reply::status_type::conflict);
    }
    if (path == "/unexpected") {
      throw httpd::unexpected_status_error(reply::status_type::gone);
    }
    if (path == "/future") {
      return make_exception_future<std::unique_ptr<reply>>(
          httpd::missing_param_exception("name"));
    }
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};
// --- routes.cpp
#include <exception>
#include <memory>
#include <stdexcept>

#include "seastar/http/httpd.hh"

using namespace seastar;
using namespace httpd;

static const path_description hello(
    "/hello", PUT, "hello", std::vector<std::pair<sstring, bool>>(), std::vector<sstring>());

class plain : public handler_base {
public:
  future<std::unique_ptr<http::reply>> handle(const sstring&,
                                              std::unique_ptr<http::request>,
                                              std::unique_ptr<http::reply> rep) override {
    rep->set_status(http::reply::status_type::accepted);
    return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
  }
};

void set_routes(routes& r) {
  r.put(GET, "/plain", new plain);
  r.put(operation_type::GET,
        "/text",
        new function_handler(request_function([](const_req) -> sstring { return "text"; }),
                             "txt"));
  r.add(operation_type::POST,
        url("/reply").remainder("path"),
        new function_handler(handle_function([](const_req, http::reply& rep) -> sstring {
                               rep.set_status(http::reply::status_type::created);
                               return "made";
                             }),
                             "txt"));
  function_handler* json = new function_handler(json_request_function(
      [](const_req) -> json::json_return_type { return json::json_return_type("a"); }));
  r.add(DELETE, url("/json"), json);
  r.put(PATCH,
        "/future",
        new function_handler(
            future_handler_function(
                [](std::unique_ptr<http::request>, std::unique_ptr<http::reply> rep) {
                  rep->set_status(http::reply::status_type::not_implemented);
                  return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
                }),
            "json"));
  hello.set(r, json_request_function([](const_req req) -> json::json_return_type {
    if (req.get_query_param("name").empty()) {
      throw bad_request_exception("no name");
    }
    return json::json_return_type("hello");
  }));
  r.add_default_handler(new plain);
  r.register_exeption_handler([](std::exception_ptr error) -> std::unique_ptr<http::reply> {
    auto rep = std::make_unique<http::reply>();
    try {
      std::rethrow_exception(error);
    } catch (const std::runtime_error&) {
      rep->set_status(http::reply::status_type::service_unavailable);
    }
    return rep;
  });
}

int main() {
  http_server_control server;
  server.set_routes(set_routes).get();
  routes r;
  plain own;
  handler_registration registration(r, own, "/own", GET);
}
