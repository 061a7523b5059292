// Every part of the model against the headers that Debian ships (libmicrohttpd-dev): one function
// for each.
// --- effects.cpp
#include <microhttpd.h>
#include <cstdlib>
#include <string>

// How a response is made.

MHD_Result fromBuffer(MHD_Connection* connection) {
  char page[] = "text";
  MHD_Response* response =
      MHD_create_response_from_buffer(4, static_cast<void*>(page), MHD_RESPMEM_MUST_COPY);
  const MHD_Result result = MHD_queue_response(connection, MHD_HTTP_OK, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result fromLiteral(MHD_Connection* connection) {
  MHD_Response* response =
      MHD_create_response_from_buffer(4, (void*)"text", MHD_RESPMEM_PERSISTENT);
  return MHD_queue_response(connection, 404, response);
}

MHD_Result fromText(MHD_Connection* connection, const std::string& page) {
  MHD_Response* response = MHD_create_response_from_buffer(
      page.size(), const_cast<char*>(page.data()), MHD_RESPMEM_MUST_COPY);
  return MHD_queue_response(connection, MHD_HTTP_MULTI_STATUS, response);
}

MHD_Result fromNothing(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  return MHD_queue_response(connection, MHD_HTTP_NO_CONTENT, response);
}

MHD_Result fromData(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_data(4, (void*)"text", MHD_NO, MHD_NO);
  return MHD_queue_response(connection, MHD_HTTP_ACCEPTED, response);
}

MHD_Result fromNoData(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_data(0, nullptr, MHD_NO, MHD_NO);
  return MHD_queue_response(connection, MHD_HTTP_RESET_CONTENT, response);
}

MHD_Result freed(MHD_Connection* connection, char* page, size_t size) {
  MHD_Response* response = MHD_create_response_from_buffer_with_free_callback(size, page, &free);
  return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

void drop(void*);

MHD_Result freedWithState(MHD_Connection* connection, const std::string* page) {
  MHD_Response* response = MHD_create_response_from_buffer_with_free_callback_cls(
      page->size(), const_cast<char*>(page->data()), &drop, const_cast<std::string*>(page));
  return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

MHD_Result freedEmpty(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_buffer_with_free_callback(0, nullptr, &free);
  return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

ssize_t produce(void* state, uint64_t position, char* buffer, size_t size);

MHD_Result fromCallback(MHD_Connection* connection) {
  MHD_Response* response =
      MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 1024, &produce, nullptr, &drop);
  return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

MHD_Result fromEmptyCallback(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_callback(0, 1, &produce, nullptr, nullptr);
  return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

MHD_Result fromFile(MHD_Connection* connection, int file, size_t size, uint64_t from) {
  if (size == 1) {
    return MHD_queue_response(connection, 200, MHD_create_response_from_fd(size, file));
  }
  if (size == 2) {
    return MHD_queue_response(connection, 203, MHD_create_response_from_fd64(size, file));
  }
  if (size == 3) {
    return MHD_queue_response(
        connection, 206, MHD_create_response_from_fd_at_offset64(size, file, from));
  }
  if (size == 4) {
    return MHD_queue_response(connection, 299, MHD_create_response_from_pipe(file));
  }
  return MHD_queue_response(connection, 202, MHD_create_response_from_fd(0, file));
}

MHD_Result fromPieces(MHD_Connection* connection, const MHD_IoVec* pieces) {
  MHD_Response* response = MHD_create_response_from_iovec(pieces, 2, &drop, nullptr);
  return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

MHD_Result fromNoPieces(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_iovec(nullptr, 0, nullptr, nullptr);
  return MHD_queue_response(connection, MHD_HTTP_OK, response);
}

void talk(void*, MHD_Connection*, void*, const char*, size_t, MHD_socket, MHD_UpgradeResponseHandle*);

MHD_Result upgrade(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_for_upgrade(&talk, nullptr);
  MHD_add_response_header(response, MHD_HTTP_HEADER_UPGRADE, "websocket");
  return MHD_queue_response(connection, MHD_HTTP_SWITCHING_PROTOCOLS, response);
}

// Its fields.

MHD_Result fields(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  MHD_set_response_options(response, MHD_RF_NONE, MHD_RO_END);
  MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, MHD_HTTP_METHOD_GET);
  MHD_add_response_header(response, MHD_HTTP_HEADER_ALLOW, MHD_HTTP_METHOD_HEAD);
  MHD_add_response_header(response, "Cache-Control", "no-store");
  MHD_del_response_header(response, "Cache-Control", "no-store");
  MHD_add_response_footer(response, "X-Sum", "1");
  if (MHD_get_response_header(response, MHD_HTTP_HEADER_ALLOW) == nullptr) {
    return MHD_NO;
  }
  MHD_get_response_headers(response, nullptr, nullptr);
  return MHD_queue_response(connection, MHD_HTTP_METHOD_NOT_ALLOWED, response);
}

MHD_Result noFields(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  MHD_add_response_footer(response, "Allow", "GET");
  return MHD_queue_response(connection, MHD_HTTP_METHOD_NOT_ALLOWED, response);
}

// How it is sent.

MHD_Result basic(MHD_Connection* connection, MHD_Response* refused) {
  return MHD_queue_basic_auth_fail_response(connection, "shop", refused);
}

MHD_Result digest(MHD_Connection* connection, bool isStale) {
  MHD_Response* refused = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  if (isStale) {
    return MHD_queue_auth_fail_response(connection, "shop", "opaque", refused, MHD_YES);
  }
  return MHD_queue_auth_fail_response2(
      connection, "shop", "opaque", refused, MHD_NO, MHD_DIGEST_ALG_SHA256);
}

// A response that is kept is made elsewhere.
extern MHD_Response* notFoundPage;
extern MHD_Response* refusedPage;

MHD_Result kept(MHD_Connection* connection) {
  return MHD_queue_response(connection, MHD_HTTP_NOT_FOUND, notFoundPage);
}

MHD_Result keptRefusal(MHD_Connection* connection) {
  return MHD_queue_response(connection, MHD_HTTP_UNAUTHORIZED, refusedPage);
}

// --- requests.cpp
#include <cstring>
#include <microhttpd.h>
#include <string>

static MHD_Result reply(MHD_Connection* connection, unsigned int status) {
  MHD_Response* response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
  const MHD_Result result = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return result;
}

MHD_Result readsFields(MHD_Connection* connection) {
  const char* tag = MHD_lookup_connection_value(
      connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_IF_NONE_MATCH);
  if (tag != nullptr && std::strcmp(tag, "\"1\"") == 0) {
    return reply(connection, MHD_HTTP_NOT_MODIFIED);
  }
  if (MHD_lookup_connection_value(connection, MHD_COOKIE_KIND, "session") == nullptr) {
    return reply(connection, MHD_HTTP_FORBIDDEN);
  }
  const char* value = nullptr;
  size_t size = 0;
  MHD_lookup_connection_value_n(connection, MHD_HEADER_KIND, "Accept", 6, &value, &size);
  if (value == nullptr) {
    return reply(connection, MHD_HTTP_NOT_ACCEPTABLE);
  }
  if (MHD_get_connection_values(connection, MHD_HEADER_KIND, nullptr, nullptr) > 100) {
    return reply(connection, MHD_HTTP_REQUEST_HEADER_FIELDS_TOO_LARGE);
  }
  if (MHD_get_connection_values(connection, MHD_COOKIE_KIND, nullptr, nullptr) > 50) {
    return reply(connection, MHD_HTTP_BAD_REQUEST);
  }
  return reply(connection, MHD_HTTP_NO_CONTENT);
}

MHD_Result readsParameters(MHD_Connection* connection) {
  if (MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "id") == nullptr) {
    return reply(connection, MHD_HTTP_BAD_REQUEST);
  }
  if (MHD_lookup_connection_value(connection, MHD_POSTDATA_KIND, "name") == nullptr) {
    return reply(connection, MHD_HTTP_UNPROCESSABLE_ENTITY);
  }
  if (MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, nullptr, nullptr) == 0) {
    return reply(connection, MHD_HTTP_FORBIDDEN);
  }
  if (MHD_get_connection_values(connection, MHD_POSTDATA_KIND, nullptr, nullptr) == 0) {
    return reply(connection, MHD_HTTP_CONFLICT);
  }
  if (MHD_lookup_connection_value(connection, MHD_FOOTER_KIND, "X-Sum") == nullptr) {
    return reply(connection, MHD_HTTP_GONE);
  }
  if (MHD_get_connection_values(connection, MHD_FOOTER_KIND, nullptr, nullptr) == 0) {
    return reply(connection, MHD_HTTP_LOCKED);
  }
  return reply(connection, MHD_HTTP_NO_CONTENT);
}

MHD_Result readsCredentials(MHD_Connection* connection) {
  char* password = nullptr;
  char* user = MHD_basic_auth_get_username_password(connection, &password);
  if (user == nullptr) {
    return reply(connection, MHD_HTTP_FORBIDDEN);
  }
  if (MHD_digest_auth_get_username(connection) == nullptr) {
    return reply(connection, MHD_HTTP_BAD_REQUEST);
  }
  if (MHD_digest_auth_check(connection, "shop", user, password, 300) != MHD_YES) {
    return reply(connection, MHD_HTTP_NOT_FOUND);
  }
  if (MHD_digest_auth_check2(connection, "shop", user, password, 300, MHD_DIGEST_ALG_MD5) !=
      MHD_YES) {
    return reply(connection, MHD_HTTP_GONE);
  }
  return reply(connection, MHD_HTTP_NO_CONTENT);
}

MHD_Result readsConnection(MHD_Connection* connection) {
  if (MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS) == nullptr) {
    return reply(connection, MHD_HTTP_FORBIDDEN);
  }
  return reply(connection, MHD_HTTP_NO_CONTENT);
}

MHD_Result take(void*, MHD_ValueKind, const char*, const char*, const char*, const char*,
                const char*, uint64_t, size_t);

// A whole handler: it is called for the head, for each piece of the content, and at the end.
MHD_Result answer(void*,
                  MHD_Connection* connection,
                  const char* url,
                  const char* method,
                  const char* version,
                  const char* upload,
                  size_t* size,
                  void** state) {
  if (*state == nullptr) {
    *state = MHD_create_post_processor(connection, 512, &take, nullptr);
    return *state != nullptr ? MHD_YES : reply(connection, MHD_HTTP_UNSUPPORTED_MEDIA_TYPE);
  }
  if (*size != 0) {
    auto* form = static_cast<MHD_PostProcessor*>(*state);
    if (MHD_post_process(form, upload, *size) != MHD_YES) {
      return reply(connection, MHD_HTTP_BAD_REQUEST);
    }
    *size = 0;
    return MHD_YES;
  }
  if (std::strcmp(method, MHD_HTTP_METHOD_POST) != 0) {
    return reply(connection, MHD_HTTP_NOT_IMPLEMENTED);
  }
  if (std::strcmp(url, "/form") != 0) {
    return reply(connection, MHD_HTTP_NOT_FOUND);
  }
  if (std::strcmp(version, MHD_HTTP_VERSION_1_0) == 0) {
    return reply(connection, MHD_HTTP_HTTP_VERSION_NOT_SUPPORTED);
  }
  return reply(connection, MHD_HTTP_OK);
}

int main() {
  MHD_Daemon* daemon = MHD_start_daemon(MHD_USE_INTERNAL_POLLING_THREAD,
                                        8080,
                                        nullptr,
                                        nullptr,
                                        &answer,
                                        nullptr,
                                        MHD_OPTION_END);
  MHD_Daemon* other = MHD_start_daemon(
      MHD_USE_INTERNAL_POLLING_THREAD,
      8081,
      nullptr,
      nullptr,
      [](void*, MHD_Connection* connection, const char*, const char*, const char*, const char*,
         size_t*, void**) { return reply(connection, MHD_HTTP_SERVICE_UNAVAILABLE); },
      nullptr,
      MHD_OPTION_END);
  MHD_stop_daemon(daemon);
  MHD_stop_daemon(other);
}
