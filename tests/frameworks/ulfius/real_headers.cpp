// Every part of the model against the headers that Debian ships (libulfius-dev): one callback for
// each.
// --- effects.cpp
#include <ulfius.h>

int status(const _u_request*, _u_response* response, void*) {
  response->status = 418;
  return U_CALLBACK_CONTINUE;
}

int stringBody(const _u_request*, _u_response* response, void*) {
  ulfius_set_string_body_response(response, 404, "text");
  return U_CALLBACK_CONTINUE;
}

int binaryBody(const _u_request* request, _u_response* response, void*) {
  if (request->binary_body_length == 0) {
    ulfius_set_binary_body_response(response, 204, nullptr, 0);
    return U_CALLBACK_CONTINUE;
  }
  ulfius_set_binary_body_response(response, 200, "text", 4);
  return U_CALLBACK_CONTINUE;
}

int emptyBody(const _u_request*, _u_response* response, void*) {
  ulfius_set_empty_body_response(response, 403);
  return U_CALLBACK_CONTINUE;
}

int jsonBody(const _u_request*, _u_response* response, void*) {
  ulfius_set_json_body_response(response, 200, json_object());
  return U_CALLBACK_CONTINUE;
}

ssize_t produce(void*, uint64_t, char*, size_t);
void drop(void*);

int stream(const _u_request*, _u_response* response, void*) {
  ulfius_set_stream_response(
      response, 200, produce, drop, U_STREAM_SIZE_UNKNOWN, 1024, nullptr);
  return U_CALLBACK_CONTINUE;
}

void talk(const _u_request*, _websocket_manager*, void*);

int socket(const _u_request*, _u_response* response, void*) {
  ulfius_set_websocket_response(
      response, nullptr, nullptr, &talk, nullptr, nullptr, nullptr, nullptr, nullptr);
  return U_CALLBACK_CONTINUE;
}

int properties(const _u_request* request, _u_response* response, void* json) {
  switch (request->callback_position) {
  case 0:
    ulfius_set_response_properties(
        response, U_OPT_STATUS, 409, U_OPT_STRING_BODY, "text", U_OPT_NONE);
    break;
  case 1:
    ulfius_set_response_properties(
        response, U_OPT_STATUS, 200, U_OPT_JSON_BODY, static_cast<json_t*>(json), U_OPT_NONE);
    break;
  case 2: ulfius_set_response_properties(response, U_OPT_STATUS, 410, U_OPT_NONE); break;
  case 3:
    ulfius_set_response_properties(
        response, U_OPT_STATUS, 201, U_OPT_HEADER_PARAMETER, "Location", "/next", U_OPT_NONE);
    break;
  case 4:
    ulfius_set_response_properties(response, U_OPT_HEADER_PARAMETER, "Allow", "GET", U_OPT_NONE);
    break;
  default:
    ulfius_set_response_properties(
        response, U_OPT_STRING_BODY, "text", U_OPT_STATUS, 404, U_OPT_NONE);
    break;
  }
  return U_CALLBACK_CONTINUE;
}

int fields(const _u_request*, _u_response* response, void*) {
  ulfius_add_header_to_response(response, "Allow", "GET");
  ulfius_add_header_to_response(response, "Allow", "GET, HEAD");
  u_map_put(response->map_header, "Cache-Control", "no-store");
  u_map_remove_from_key(response->map_header, "Cache-Control");
  ulfius_add_cookie_to_response(response, "a", "1", nullptr, 0, nullptr, "/", 1, 1);
  ulfius_set_response_shared_data(response, nullptr, drop);
  ulfius_set_empty_body_response(response, 405);
  return U_CALLBACK_CONTINUE;
}

int noFields(const _u_request*, _u_response* response, void*) {
  u_map_put(response->map_header, "Allow", "GET");
  u_map_empty(response->map_header);
  response->status = 405;
  return U_CALLBACK_CONTINUE;
}

int members(const _u_request*, _u_response* response, void*) {
  response->binary_body = o_strdup("text");
  response->binary_body_length = 4;
  return U_CALLBACK_COMPLETE;
}

int realm(const _u_request*, _u_response* response, void*) {
  response->auth_realm = o_strdup("shop");
  ulfius_set_empty_body_response(response, 401);
  return U_CALLBACK_UNAUTHORIZED;
}

int routes(_u_instance* instance) {
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/status", 0, &status, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/string", 0, &stringBody, nullptr);
  ulfius_add_endpoint_by_val(instance, "POST", "/api", "/binary", 0, &binaryBody, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/empty", 0, &emptyBody, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/json", 0, &jsonBody, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/stream", 0, &stream, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/socket", 0, &socket, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/properties", 0, &properties, nullptr);
  ulfius_add_endpoint_by_val(instance, "PUT", "/api", "/fields", 0, &fields, nullptr);
  ulfius_add_endpoint_by_val(instance, "PUT", "/api", "/no-fields", 0, &noFields, nullptr);
  ulfius_add_endpoint_by_val(instance, "GET", "/api", "/realm", 0, &realm, nullptr);
  _u_endpoint other = *ulfius_empty_endpoint();
  other.callback_function = &members;
  ulfius_set_default_endpoint(instance, &emptyBody, nullptr);
  return ulfius_add_endpoint(instance, &other);
}
// --- requests.cpp
#include <cstring>
#include <ulfius.h>

static int refuse(_u_response* response, unsigned int status) {
  ulfius_set_empty_body_response(response, status);
  return U_CALLBACK_CONTINUE;
}

int reads(const _u_request* request, _u_response* response, void*) {
  if (std::strcmp(request->http_verb, "GET") == 0) {
    return refuse(response, 501);
  }
  if (std::strcmp(request->url_path, "/") == 0 || request->http_url == nullptr) {
    return refuse(response, 404);
  }
  if (u_map_get(request->map_url, "id") == nullptr) {
    return refuse(response, 400);
  }
  if (u_map_get_case(request->map_header, "accept") == nullptr) {
    return refuse(response, 406);
  }
  if (u_map_get(request->map_post_body, "name") == nullptr) {
    return refuse(response, 422);
  }
  if (u_map_get(request->map_cookie, "session") == nullptr) {
    return refuse(response, 403);
  }
  if (request->auth_basic_user == nullptr || request->auth_basic_password == nullptr) {
    return refuse(response, 409);
  }
  if (request->binary_body == nullptr || request->binary_body_length > 1000) {
    return refuse(response, 413);
  }
  if (request->client_address == nullptr || request->http_protocol == nullptr ||
      ulfius_export_client_certificate_pem(request) == nullptr) {
    return refuse(response, 410);
  }
  if (ulfius_get_json_body_request(request, nullptr) == nullptr) {
    return refuse(response, 415);
  }
  return refuse(response, 500);
}

void route(_u_instance* instance) {
  ulfius_add_endpoint_by_val(instance, "PUT", "/reads", nullptr, 0, &reads, nullptr);
}
