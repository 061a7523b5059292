// A server as people write them with seastar's httpd: function handlers in set_routes, classes for
// what is long, errors as exceptions, one handler for exceptions of its own.
// --- errors.hh
#pragma once

#include <memory>
#include <string>

#include "seastar/http/exception.hh"
#include "seastar/http/reply.hh"

using reply = seastar::http::reply;

class quota_error : public seastar::httpd::base_exception {
public:
  explicit quota_error(const std::string& who)
      : base_exception("too many orders of " + who, reply::status_type::forbidden) {}
};

class store_error : public std::exception {
public:
  const char* what() const noexcept override { return "store"; }
};

void fail(reply& rep, reply::status_type status, const seastar::sstring& message);
// --- errors.cc
#include "errors.hh"

void fail(reply& rep, reply::status_type status, const seastar::sstring& message) {
  rep.set_status(status);
  rep.write_body("json", "{\"error\": \"" + message + "\"}");
}
// --- orders.hh
#pragma once

#include "seastar/http/handlers.hh"

class order_handler : public seastar::httpd::handler_base {
public:
  seastar::future<std::unique_ptr<seastar::http::reply>>
  handle(const seastar::sstring& path,
         std::unique_ptr<seastar::http::request> req,
         std::unique_ptr<seastar::http::reply> rep) override;
};

class delete_handler : public seastar::httpd::handler_base {
public:
  seastar::future<std::unique_ptr<seastar::http::reply>>
  handle(const seastar::sstring& path,
         std::unique_ptr<seastar::http::request> req,
         std::unique_ptr<seastar::http::reply> rep) override;
};
// --- orders.cc
#include "orders.hh"

#include <map>

#include "errors.hh"

using namespace seastar;

static std::map<std::string, sstring> store;

static const sstring* find(const sstring& id) {
  const auto found = store.find(id.c_str());
  return found == store.end() ? nullptr : &found->second;
}

future<std::unique_ptr<reply>> order_handler::handle(const sstring&,
                                                     std::unique_ptr<http::request> req,
                                                     std::unique_ptr<reply> rep) {
  const sstring id = req->get_path_param("id");
  const sstring* order = find(id);
  if (order == nullptr) {
    throw httpd::not_found_exception("no order " + std::string(id.c_str()));
  }
  if (req->get_header("If-None-Match") == *order) {
    rep->set_status(reply::status_type::not_modified);
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  if (!req->get_header("Range").empty()) {
    // missed: partial-content-without-content-range the type named by an extension is not known
    rep->set_status(reply::status_type::partial_content);
    rep->write_body("txt", order->substr(10));
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  rep->add_header("ETag", *order);
  rep->write_body("txt", *order);
  return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
}

future<std::unique_ptr<reply>> delete_handler::handle(const sstring&,
                                                      std::unique_ptr<http::request> req,
                                                      std::unique_ptr<reply> rep) {
  const sstring id = req->get_path_param("id");
  if (find(id) == nullptr) {
    return make_exception_future<std::unique_ptr<reply>>(httpd::not_found_exception());
  }
  if (req->get_header("Authorization").empty()) {
    // finding: unauthorized-without-challenge
    fail(*rep, reply::status_type::unauthorized, "who are you?");
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  if (req->get_header("Authorization") == "Basic old") {
    rep->add_header("WWW-Authenticate", "Basic realm=\"shop\"");
    fail(*rep, reply::status_type::unauthorized, "again");
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  store.erase(id.c_str());
  // finding: no-content-with-body
  rep->set_status(reply::status_type::no_content, "deleted");
  return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
}
// --- main.cc
#include <cstdlib>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

#include "errors.hh"
#include "orders.hh"
#include "seastar/http/httpd.hh"

using namespace seastar;
using namespace httpd;

namespace {

sstring list_orders(const_req req) {
  int page = 0;
  try {
    page = std::stoi(std::string(req.get_query_param("page", "0").c_str()));
  } catch (const std::invalid_argument&) {
    throw bad_param_exception("page is no number");
  } catch (const std::out_of_range&) {
    // missed: server-error-for-client-fault what a catch clause throws is not judged
    throw server_error_exception("page is too large");
  }
  return to_sstring(page);
}

void set_routes(routes& r) {
  r.put(operation_type::GET,
        "/orders",
        new function_handler(request_function(list_orders), "json"));

  r.add(operation_type::GET, url("/orders").remainder("id"), new order_handler);
  r.add(operation_type::DELETE, url("/orders").remainder("id"), new delete_handler);

  function_handler* create =
      new function_handler(handle_function([](const_req req, reply& rep) -> sstring {
                             if (req.content.empty()) {
                               rep.set_status(reply::status_type::bad_request);
                               return "empty";
                             }
                             if (req.content.size() > 1000) {
                               throw quota_error("you");
                             }
                             // finding: created-without-location
                             rep.set_status(reply::status_type::created);
                             return "{}";
                           }),
                           "json");
  r.put(operation_type::POST, "/orders", create);

  r.put(operation_type::GET,
        "/old",
        new function_handler(
            future_handler_function(
                [](std::unique_ptr<http::request> req, std::unique_ptr<reply> rep) {
                  if (req->get_query_param("to").empty()) {
                    // finding: redirect-without-location
                    rep->_status = reply::status_type::moved_temporarily;
                    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
                  }
                  rep->_status = reply::status_type::moved_permanently;
                  rep->_headers["Location"] = req->get_query_param("to");
                  return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
                }),
            "html"));

  r.put(operation_type::GET,
        "/home",
        new function_handler(json_request_function([](const_req) -> json::json_return_type {
          throw redirect_exception("/orders", reply::status_type::see_other);
        })));

  r.put(operation_type::GET,
        "/count",
        new function_handler(handle_function([](const_req req, reply& rep) -> sstring {
                               if (req.get_query_param("what").empty()) {
                                 // finding: status-overwritten "replaced by 200 (OK)"
                                 rep.set_status(reply::status_type::bad_request);
                               }
                               rep.set_status(reply::status_type::ok);
                               return "7";
                             }),
                             "txt"));

  r.put(operation_type::PUT,
        "/count",
        new function_handler(handle_function([](const_req, reply& rep) -> sstring {
                               // finding: method-not-allowed-without-allow
                               rep.set_status(reply::status_type::method_not_allowed);
                               return "no";
                             }),
                             "txt"));

  r.put(operation_type::GET,
        "/session",
        new function_handler(handle_function([](const_req, reply& rep) -> sstring {
                               // finding: unregistered-status
                               rep.set_status(reply::status_type::page_expired);
                               return "log in again";
                             }),
                             "txt"));

  r.register_exeption_handler([](std::exception_ptr error) -> std::unique_ptr<reply> {
    try {
      std::rethrow_exception(error);
    } catch (const store_error& e) {
      auto rep = std::make_unique<reply>();
      fail(*rep, reply::status_type::service_unavailable, e.what());
      return rep;
    }
  });
}

}  // namespace

int main() {
  http_server_control server;
  server.start().get();
  server.set_routes([](routes& r) { set_routes(r); }).get();
}
