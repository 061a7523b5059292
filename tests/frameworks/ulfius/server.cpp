// A small shop as people write one with ulfius: callbacks, a helper for errors, jansson.
#include <cstdio>
#include <cstring>
#include <map>
#include <stdexcept>
#include <string>
#include <ulfius.h>

namespace {

std::map<std::string, std::string> orders;

int sendError(_u_response* response, unsigned int status, const char* message) {
  json_t* error = json_pack("{ss}", "error", message);
  ulfius_set_json_body_response(response, status, error);
  json_decref(error);
  return U_CALLBACK_COMPLETE;
}

// Before the others: who is not known goes no further.
int authorise(const _u_request* request, _u_response* response, void*) {
  const char* credentials = u_map_get_case(request->map_header, "Authorization");
  if (credentials == nullptr) {
    // finding: unauthorized-without-challenge
    return sendError(response, 401, "log in");
  }
  if (std::strcmp(credentials, "Bearer secret") != 0) {
    u_map_put(response->map_header, "WWW-Authenticate", "Bearer error=\"invalid_token\"");
    return sendError(response, 401, "who are you?");
  }
  return U_CALLBACK_CONTINUE;
}

int createOrder(const _u_request* request, _u_response* response, void*) {
  json_error_t where;
  json_t* order = ulfius_get_json_body_request(request, &where);
  if (order == nullptr) {
    return sendError(response, 500, where.text);  // finding: server-error-for-client-fault
  }
  const char* item = json_string_value(json_object_get(order, "item"));
  if (item == nullptr) {
    json_decref(order);
    return sendError(response, 400, "item is missing");
  }
  const std::string id = std::to_string(orders.size() + 1);
  orders[id] = item;
  json_decref(order);
  ulfius_add_header_to_response(response, "Location", ("/orders/" + id).c_str());
  ulfius_set_empty_body_response(response, 201);
  return U_CALLBACK_CONTINUE;
}

int sendOrder(const _u_request* request, _u_response* response, void*) {
  const auto found = orders.find(u_map_get(request->map_url, "id"));
  if (found == orders.end()) {
    return sendError(response, 404, "no such order");
  }
  const char* known = u_map_get(request->map_header, "If-None-Match");
  if (known != nullptr && std::strcmp(known, "\"1\"") == 0) {
    ulfius_set_empty_body_response(response, 304);
    return U_CALLBACK_COMPLETE;
  }
  ulfius_set_string_body_response(response, 200, found->second.c_str());
  return U_CALLBACK_COMPLETE;
}

int removeOrder(const _u_request* request, _u_response* response, void*) {
  orders.erase(u_map_get(request->map_url, "id"));
  // finding: no-content-with-body
  ulfius_set_string_body_response(response, 204, "{\"deleted\": true}");
  return U_CALLBACK_COMPLETE;
}

int page(const _u_request* request, _u_response* response, void*) {
  const char* text = u_map_get(request->map_url, "page");
  if (text == nullptr) {
    response->status = 400;  // finding: status-overwritten
  }
  int number = 0;
  try {
    number = std::stoi(text);
  } catch (const std::invalid_argument&) {
    // finding: server-error-for-client-fault
    return sendError(response, 500, "page is no number");
  }
  ulfius_set_string_body_response(response, 200, std::to_string(number).c_str());
  return U_CALLBACK_CONTINUE;
}

int moved(const _u_request*, _u_response* response, void*) {
  ulfius_set_empty_body_response(response, 301);  // finding: redirect-without-location
  return U_CALLBACK_COMPLETE;
}

int movedWell(const _u_request*, _u_response* response, void*) {
  ulfius_set_response_properties(
      response, U_OPT_STATUS, 301, U_OPT_HEADER_PARAMETER, "Location", "/orders", U_OPT_NONE);
  return U_CALLBACK_COMPLETE;
}

int wrongMethod(const _u_request*, _u_response* response, void*) {
  return sendError(response, 405, "no");  // finding: method-not-allowed-without-allow
}

// The result says it: 401, and 500.
int refused(const _u_request* request, _u_response*, void*) {
  return request->auth_basic_user == nullptr ? U_CALLBACK_UNAUTHORIZED : U_CALLBACK_ERROR;
}

int notFound(const _u_request*, _u_response* response, void*) {
  return sendError(response, 404, "nothing here");
}

}  // namespace

int main() {
  _u_instance instance;
  if (ulfius_init_instance(&instance, 8080, nullptr, nullptr) != U_OK) {
    return 1;
  }
  u_map_put(instance.default_headers, "Access-Control-Allow-Origin", "*");
  ulfius_add_endpoint_by_val(&instance, "POST", "/orders", nullptr, 0, &authorise, nullptr);
  ulfius_add_endpoint_by_val(&instance, "POST", "/orders", nullptr, 1, &createOrder, nullptr);
  ulfius_add_endpoint_by_val(&instance, "GET", "/orders", "/:id", 1, &sendOrder, nullptr);
  ulfius_add_endpoint_by_val(&instance, "DELETE", "/orders", "/:id", 1, &removeOrder, nullptr);
  ulfius_add_endpoint_by_val(&instance, "PUT", "/orders", nullptr, 1, &wrongMethod, nullptr);
  ulfius_add_endpoint_by_val(&instance, "GET", "/page", nullptr, 1, &page, nullptr);
  ulfius_add_endpoint_by_val(&instance, "GET", "/moved", nullptr, 1, &moved, nullptr);
  ulfius_add_endpoint_by_val(&instance, "GET", "/moved-well", nullptr, 1, &movedWell, nullptr);
  ulfius_add_endpoint_by_val(&instance, "GET", "/refused", nullptr, 1, &refused, nullptr);
  ulfius_set_default_endpoint(&instance, &notFound, nullptr);
  if (ulfius_start_framework(&instance) == U_OK) {
    std::getchar();
  }
  ulfius_stop_framework(&instance);
  ulfius_clean_instance(&instance);
  return 0;
}
