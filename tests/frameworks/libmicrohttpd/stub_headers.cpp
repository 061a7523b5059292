// What the headers that Debian ships do not have: the functions of 1.0, and handlers from before
// 0.9.71, whose result was an int.
// --- new/microhttpd.h
#pragma once

#include <cstddef>

struct MHD_Connection;
struct MHD_Response;

enum MHD_Result { MHD_NO = 0, MHD_YES = 1 };
enum MHD_ResponseFlags { MHD_RF_NONE = 0 };

extern "C" {
MHD_Response* MHD_create_response_empty(MHD_ResponseFlags flags);
MHD_Response* MHD_create_response_from_buffer_static(std::size_t size, const void* buffer);
MHD_Response* MHD_create_response_from_buffer_copy(std::size_t size, const void* buffer);
MHD_Result MHD_queue_response(MHD_Connection* connection, unsigned int status, MHD_Response* response);
MHD_Result MHD_queue_basic_auth_required_response3(MHD_Connection* connection,
                                                   const char* realm,
                                                   int prefer_utf8,
                                                   MHD_Response* response);
MHD_Result MHD_queue_auth_required_response3(MHD_Connection* connection,
                                             const char* realm,
                                             const char* opaque,
                                             const char* domain,
                                             MHD_Response* response,
                                             int signal_stale,
                                             int qop,
                                             int algorithm,
                                             int userhash_support,
                                             int prefer_utf8);
}
// --- old/microhttpd.h
#pragma once

#include <cstddef>

#define MHD_YES 1
#define MHD_NO 0

struct MHD_Connection;
struct MHD_Response;

extern "C" {
MHD_Response*
MHD_create_response_from_data(std::size_t size, void* data, int must_free, int must_copy);
int MHD_queue_response(MHD_Connection* connection, unsigned int status, MHD_Response* response);
}
// --- new.cpp
#include "new/microhttpd.h"

MHD_Result empty(MHD_Connection* connection) {
  return MHD_queue_response(connection, 204, MHD_create_response_empty(MHD_RF_NONE));
}

MHD_Result kept(MHD_Connection* connection) {
  return MHD_queue_response(connection, 404, MHD_create_response_from_buffer_static(4, "text"));
}

MHD_Result copied(MHD_Connection* connection) {
  return MHD_queue_response(connection, 200, MHD_create_response_from_buffer_copy(4, "text"));
}

MHD_Result basic(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_empty(MHD_RF_NONE);
  return MHD_queue_basic_auth_required_response3(connection, "shop", 1, response);
}

MHD_Result digest(MHD_Connection* connection) {
  MHD_Response* response = MHD_create_response_empty(MHD_RF_NONE);
  return MHD_queue_auth_required_response3(
      connection, "shop", nullptr, nullptr, response, 0, 1, 4, 0, 1);
}
// --- old.cpp
#include "old/microhttpd.h"

int answer(void*,
           MHD_Connection* connection,
           const char* url,
           const char*,
           const char*,
           const char*,
           std::size_t*,
           void**) {
  if (url[0] != '/') {
    return MHD_queue_response(connection, 400, MHD_create_response_from_data(0, nullptr, 0, 0));
  }
  char text[] = "text";
  return MHD_queue_response(connection, 200, MHD_create_response_from_data(4, text, 0, 1));
}
