// A shop: an express router with the routes of a class, a helper for errors, a filter in front.
// --- items.h
#pragma once
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <restinio/all.hpp>
#include <string>

using Router = restinio::router::express_router_t<>;
using Request = restinio::request_handle_t;
using Result = restinio::request_handling_status_t;

// Answers with an error as JSON.
Result sendError(const Request& req, restinio::http_status_line_t status, const std::string& text);

template <typename Response>
Response begin(Response response) {
  response.append_header(restinio::http_field::server, "shop").append_header_date_field();
  return response;
}

class Items {
public:
  void routes(Router& router);

private:
  Result list(const Request& req);
  Result show(const Request& req, const std::string& id);
  Result create(const Request& req);
  Result replace(const Request& req, const std::string& id);
  Result remove(const Request& req, const std::string& id);
  Result part(const Request& req);

  std::map<std::string, nlohmann::json> items_;
};

// --- items.cpp
#include "items.h"

#include <stdexcept>

Result sendError(const Request& req, restinio::http_status_line_t status, const std::string& text) {
  const nlohmann::json content = {{"error", text}};
  return begin(req->create_response(std::move(status)))
      .append_header(restinio::http_field::content_type, "application/json")
      .set_body(content.dump())
      .done();
}

void Items::routes(Router& router) {
  router.http_get("/items", [this](const Request& req, auto) {
    return list(req);
  });
  router.http_get("/items/:id", [this](const Request& req, auto params) {
    return show(req, restinio::cast_to<std::string>(params["id"]));
  });
  router.http_post("/items", [this](const Request& req, auto) {
    return create(req);
  });
  router.http_put("/items/:id", [this](const Request& req, auto params) {
    return replace(req, restinio::cast_to<std::string>(params["id"]));
  });
  router.http_delete("/items/:id", [this](const Request& req, auto params) {
    return remove(req, restinio::cast_to<std::string>(params["id"]));
  });
  router.http_get("/part", [this](const Request& req, auto) {
    return part(req);
  });
  router.http_post("/goods", [](const auto& req, auto) {
    // finding: redirect-method-ambiguous
    return req->create_response(restinio::status_moved_permanently())
        .append_header(restinio::http_field::location, "/items")
        .connection_close()
        .done();
  });
  router.add_handler(restinio::http_method_patch(), "/items/:id", [](const auto& req, auto) {
    // finding: method-not-allowed-without-allow
    return req->create_response(restinio::status_method_not_allowed()).done();
  });
  router.add_handler(
      restinio::router::none_of_methods(restinio::http_method_get(), restinio::http_method_post()),
      "/items",
      [](const auto& req, auto) {
        return req->create_response(restinio::status_method_not_allowed())
            .append_header(restinio::http_field::allow, "GET, POST")
            .done();
      });
  router.non_matched_request_handler([](auto req) {
    return req->create_response(restinio::status_not_found()).set_body("nothing there").done();
  });
}

Result Items::list(const Request& req) {
  const auto query = restinio::parse_query(req->header().query());
  int page = 0;
  if (query.has("page")) {
    page = std::stoi(std::string(query["page"]));
  }
  auto response = begin(req->template create_response<restinio::chunked_output_t>());
  response.append_header(restinio::http_field::content_type, "application/json");
  response.append_chunk("[" + std::to_string(page));
  response.flush();
  for (const auto& [id, item] : items_) {
    response.append_chunk("," + item.dump());
  }
  response.append_chunk("]");
  return response.done();
}

Result Items::show(const Request& req, const std::string& id) {
  const auto found = items_.find(id);
  if (found == items_.end()) {
    return sendError(req, restinio::status_not_found(), "no such item");
  }
  const std::string tag = "\"" + id + "\"";
  if (req->header().get_field_or(restinio::http_field::if_none_match, "") == tag) {
    // finding: not-modified-with-body
    // finding: not-modified-missing-headers
    return begin(req->create_response(restinio::status_not_modified())).set_body("{}").done();
  }
  return begin(req->create_response())
      .append_header(restinio::http_field::etag, tag)
      .set_body(found->second.dump())
      .done();
}

Result Items::create(const Request& req) {
  nlohmann::json item;
  try {
    item = nlohmann::json::parse(req->body());
  } catch (const nlohmann::json::parse_error&) {
    // finding: server-error-for-client-fault
    return sendError(req, restinio::status_internal_server_error(), "no JSON");
  }
  if (!item.contains("id")) {
    return sendError(req, restinio::status_unprocessable_entity(), "id is missing");
  }
  const std::string id = item["id"];
  items_[id] = item;
  auto response = begin(req->create_response());
  if (id.empty()) {
    response.header().status_line(restinio::status_created());  // finding: created-without-location
  } else {
    response.header().status_code(restinio::status_code::created);
    response.header().set_field(restinio::http_field::location, "/items/" + id);
  }
  response.set_body(item.dump());
  return response.done();
}

Result Items::replace(const Request& req, const std::string& id) {
  if (req->header().content_length() > 1'000'000) {
    return sendError(req, restinio::status_payload_too_large(), "too long");
  }
  const bool isNew = items_.count(id) == 0;
  items_[id] = nlohmann::json::parse(req->body());
  if (isNew) {
    return req->create_response(restinio::status_created()).done();
  }
  return req->create_response(restinio::status_no_content()).done();
}

Result Items::remove(const Request& req, const std::string& id) {
  if (items_.erase(id) == 0) {
    // finding: success-status-for-error
    return req->create_response().set_body("item not found").done();
  }
  // finding: no-content-with-body
  return req->create_response(restinio::status_no_content()).set_body("removed").done();
}

Result Items::part(const Request& req) {
  if (!req->header().has_field("Range")) {
    return req->create_response().set_body(restinio::sendfile("/srv/part")).done();
  }
  // finding: partial-content-without-content-range
  return req->create_response(restinio::status_partial_content())
      .set_body(restinio::sendfile("/srv/part"))
      .done();
}

// --- main.cpp
#include <memory>
#include <restinio/sync_chain/fixed_size.hpp>
#include <string>

#include "items.h"

namespace {

// Lets through who is known.
Result authenticate(const Request& req) {
  const auto* field = req->header().try_get_field(restinio::http_field::authorization);
  if (field == nullptr) {
    // finding: unauthorized-without-challenge
    return req->create_response(restinio::status_unauthorized()).done();
  }
  if (*field != "Bearer secret") {
    return req->create_response(restinio::status_unauthorized())  // finding: challenge-malformed
        .append_header(restinio::http_field::www_authenticate, "Bearer")
        .set_body("wrong token")
        .done();
  }
  return restinio::request_not_handled();
}

Result login(const Request& req) {
  // finding: redirect-without-location
  auto response = req->create_response(restinio::status_see_other());
  if (req->body().empty()) {
    response.header().status_line(restinio::status_bad_request());
    return response.done();
  }
  response.append_header(restinio::http_field::set_cookie, "session=7");
  return response.done();
}

using Chain = restinio::sync_chain::fixed_size_chain_t<2>;

struct Traits : restinio::default_traits_t {
  using request_handler_t = Chain;
};

auto makeGreeter(const std::string& name) {
  return [name](auto req) {
    if (req->header().request_target() == "/") {
      return req->create_response().set_body("Hello from " + name).done();
    }
    // finding: no-content-with-body
    return req->create_response(restinio::status_no_content()).set_body(name).done();
  };
}

}  // namespace

int main() {
  Items items;
  auto router = std::make_shared<Router>();
  items.routes(*router);
  router->http_post("/login", [](const auto& req, auto) {
    return login(req);
  });
  router->http_get("/unknown", [](const auto& req, auto) {
    return req
        ->create_response(
            // finding: unregistered-status
            restinio::http_status_line_t{restinio::http_status_code_t{499}, "Closed"})
        .done();
  });
  restinio::run(restinio::on_this_thread().port(8081).request_handler(makeGreeter("main")));
  restinio::run(restinio::on_thread_pool<Traits>(2).port(8080).request_handler(
      authenticate, [router](const Request& req) {
        return (*router)(req);
      }));
  return 0;
}
