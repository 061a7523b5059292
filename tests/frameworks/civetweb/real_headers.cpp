// Every part of the model against the headers that Debian ships (libcivetweb-dev): one handler for
// each.
// --- effects.cpp
#include <cstring>
#include <civetweb.h>
#include <string>

int httpError(mg_connection* conn, void*) {
  mg_send_http_error(conn, 418, "%s", "a teapot");
  return 418;
}

int httpErrorEmpty(mg_connection* conn, void*) {
  mg_send_http_error(conn, 403, "");
  return 403;
}

int httpErrorWithoutContent(mg_connection* conn, void*) {
  const mg_request_info* info = mg_get_request_info(conn);
  if (info->remote_port == 80) {
    mg_send_http_error(conn, 304, "%s", "not sent");
    return 304;
  }
  mg_send_http_error(conn, 204, "%s", "not sent");
  return 204;
}

int httpOk(mg_connection* conn, void*) {
  mg_send_http_ok(conn, "text/plain", 4);
  mg_write(conn, "text", 4);
  return 200;
}

int httpOkChunks(mg_connection* conn, void*) {
  mg_send_http_ok(conn, "text/plain", -1);
  mg_send_chunk(conn, "text", 4);
  mg_send_chunk(conn, "", 0);
  return 200;
}

int httpOkFile(mg_connection* conn, void*) {
  mg_send_http_ok(conn, "text/plain", 4);
  mg_send_file_body(conn, "/srv/text");
  return 200;
}

int redirect(mg_connection* conn, void*) {
  mg_send_http_redirect(conn, "/next", 303);
  return 303;
}

int redirectAtWill(mg_connection* conn, void*) {
  mg_send_http_redirect(conn, "/next", 0);
  return 307;
}

int digest(mg_connection* conn, void*) {
  mg_send_digest_access_authentication_request(conn, "shop");
  return 401;
}

int pieces(mg_connection* conn, void*) {
  mg_disable_connection_keep_alive(conn);
  mg_lock_connection(conn);
  mg_response_header_start(conn, 405);
  mg_response_header_add(conn, "Allow", "GET", -1);
  mg_response_header_add(conn, "Allow", "HEAD", -1);
  mg_response_header_add_lines(conn, "Content-Type: text/plain\r\nCache-Control: no-store\r\n");
  mg_response_header_send(conn);
  mg_unlock_connection(conn);
  return 405;
}

int computedLines(mg_connection* conn, void* state) {
  mg_response_header_start(conn, 405);
  mg_response_header_add_lines(conn, static_cast<std::string*>(state)->c_str());
  mg_response_header_send(conn);
  return 405;
}

int file(mg_connection* conn, void*) {
  mg_send_file(conn, "/srv/index.html");
  return 200;
}

int mimeFile(mg_connection* conn, void*) {
  mg_send_mime_file(conn, "/srv/index", "text/html");
  return 200;
}

int mimeFileWithFields(mg_connection* conn, void*) {
  mg_send_mime_file2(conn, "/srv/index", "text/html", "Cache-Control: no-store\r\n");
  return 200;
}

int printed(mg_connection* conn, void*) {
  mg_printf(conn, "HTTP/1.1 %d %s\r\nContent-Type: %s\r\n\r\n", 404, "Not Found", "text/plain");
  mg_printf(conn, "there is no %s", "page");
  return 404;
}

int written(mg_connection* conn, void*) {
  const std::string head = "HTTP/1.1 204 No Content\r\nCache-Control: no-store\r\n\r\n";
  mg_write(conn, head.data(), head.size());
  return 204;
}

int notHandled(mg_connection*, void*) {
  return 0;
}

int authorise(mg_connection* conn, void*) {
  if (mg_get_header(conn, "Authorization") == nullptr) {
    mg_send_digest_access_authentication_request(conn, "shop");
    return 0;
  }
  return 1;
}

int beginRequest(mg_connection* conn) {
  if (mg_get_request_info(conn)->is_ssl == 0) {
    mg_send_http_redirect(conn, "https://example.com/", 308);
    return 1;
  }
  return 0;
}

int errorPage(mg_connection* conn, int status, const char* text) {
  mg_printf(conn, "HTTP/1.1 %d Failed\r\n\r\n%s", status, text);
  return 0;
}

int main() {
  mg_callbacks callbacks = {};
  callbacks.begin_request = beginRequest;
  callbacks.http_error = &errorPage;
  mg_context* context = mg_start(&callbacks, nullptr, nullptr);
  mg_set_auth_handler(context, "/private", authorise, nullptr);
  mg_set_request_handler(context, "/error", httpError, nullptr);
  mg_set_request_handler(context, "/error-empty", httpErrorEmpty, nullptr);
  mg_set_request_handler(context, "/error-without-content", httpErrorWithoutContent, nullptr);
  mg_set_request_handler(context, "/ok", httpOk, nullptr);
  mg_set_request_handler(context, "/ok-chunks", httpOkChunks, nullptr);
  mg_set_request_handler(context, "/ok-file", httpOkFile, nullptr);
  mg_set_request_handler(context, "/redirect", redirect, nullptr);
  mg_set_request_handler(context, "/redirect-at-will", redirectAtWill, nullptr);
  mg_set_request_handler(context, "/digest", digest, nullptr);
  mg_set_request_handler(context, "/pieces", pieces, nullptr);
  mg_set_request_handler(context, "/computed-lines", computedLines, nullptr);
  mg_set_request_handler(context, "/file", file, nullptr);
  mg_set_request_handler(context, "/mime-file", mimeFile, nullptr);
  mg_set_request_handler(context, "/mime-file-with-fields", mimeFileWithFields, nullptr);
  mg_set_request_handler(context, "/printed", printed, nullptr);
  mg_set_request_handler(context, "/written", written, nullptr);
  mg_set_request_handler(context, "/not-handled", notHandled, nullptr);
}
// --- requests.cpp
#include <civetweb.h>
#include <cstring>

static int refuse(mg_connection* conn, int status) {
  mg_send_http_error(conn, status, "%s", "no");
  return status;
}

int readsInfo(mg_connection* conn, void*) {
  const mg_request_info* info = mg_get_request_info(conn);
  if (std::strcmp(info->request_method, "GET") != 0) {
    return refuse(conn, 501);
  }
  if (std::strcmp(info->local_uri, "/") != 0) {
    return refuse(conn, 404);
  }
  if (info->request_uri == nullptr || info->local_uri_raw == nullptr) {
    return refuse(conn, 410);
  }
  if (info->query_string == nullptr) {
    return refuse(conn, 400);
  }
  if (info->remote_user == nullptr) {
    return refuse(conn, 403);
  }
  if (info->content_length < 0) {
    return refuse(conn, 411);
  }
  if (info->num_headers > 20 || info->http_headers[0].name == nullptr) {
    return refuse(conn, 431);
  }
  if (std::strcmp(info->http_version, "1.0") == 0 || info->remote_addr[0] == '0' ||
      info->server_port == 80 || info->client_cert == nullptr) {
    return refuse(conn, 505);
  }
  return refuse(conn, 500);
}

int readsFields(mg_connection* conn, void*) {
  if (mg_get_header(conn, "Accept") == nullptr) {
    return refuse(conn, 406);
  }
  char session[16];
  if (mg_get_cookie(mg_get_header(conn, "Cookie"), "session", session, sizeof session) < 0) {
    return refuse(conn, 403);
  }
  if (mg_check_digest_access_authentication(conn, "shop", "/etc/passwords") <= 0) {
    return refuse(conn, 404);
  }
  if (mg_get_request_link(conn, session, sizeof session) < 0 ||
      mg_get_user_connection_data(conn) == nullptr) {
    return refuse(conn, 410);
  }
  return refuse(conn, 500);
}

int readsParameters(mg_connection* conn, void*) {
  const char* query = mg_get_request_info(conn)->query_string;
  char id[16];
  if (mg_get_var(query, std::strlen(query), "id", id, sizeof id) < 0) {
    return refuse(conn, 400);
  }
  if (mg_get_var2(query, std::strlen(query), "name", id, sizeof id, 1) < 0) {
    return refuse(conn, 422);
  }
  char copy[100];
  mg_header pairs[10];
  if (mg_split_form_urlencoded(copy, pairs, 10) == 0) {
    return refuse(conn, 404);
  }
  return refuse(conn, 500);
}

int readsContent(mg_connection* conn, void* form) {
  char content[100];
  if (mg_read(conn, content, sizeof content) <= 0) {
    return refuse(conn, 400);
  }
  if (mg_store_body(conn, "/tmp/content") < 0) {
    return refuse(conn, 413);
  }
  if (mg_handle_form_request(conn, static_cast<mg_form_data_handler*>(form)) <= 0) {
    return refuse(conn, 422);
  }
  return refuse(conn, 500);
}

void routes(mg_context* context) {
  mg_set_request_handler(context, "/info", readsInfo, nullptr);
  mg_set_request_handler(context, "/fields", readsFields, nullptr);
  mg_set_request_handler(context, "/parameters", readsParameters, nullptr);
  mg_set_request_handler(context, "/content", readsContent, nullptr);
}
// --- classes.cpp
#include <CivetServer.h>
#include <string>

class All : public CivetHandler {
public:
  bool handleGet(CivetServer*, mg_connection* conn) override {
    std::string id;
    if (!CivetServer::getParam(conn, "id", id)) {
      mg_send_http_error(conn, 400, "id is missing");
      return true;
    }
    if (CivetServer::getHeader(conn, "Accept") == nullptr) {
      mg_send_http_error(conn, 406, "say what");
      return true;
    }
    if (CivetServer::getCookie(conn, "session", id) < 0) {
      mg_send_http_error(conn, 403, "log in");
      return true;
    }
    mg_send_http_ok(conn, "text/plain", 0);
    return true;
  }

  bool handlePost(CivetServer*, mg_connection* conn) override {
    const std::string content = CivetServer::getPostData(conn);
    std::string name;
    if (!CivetServer::getParam(content, "name", name)) {
      mg_send_http_error(conn, 400, "name is missing");
      return true;
    }
    if (!CivetServer::getParam(content.c_str(), content.size(), "age", name)) {
      mg_send_http_error(conn, 422, "age is missing");
      return true;
    }
    mg_send_http_redirect(conn, "/next", 303);
    return true;
  }

  bool handlePut(CivetServer*, mg_connection* conn, int* status) override {
    *status = 501;
    mg_send_http_error(conn, 501, "not yet");
    return true;
  }

  bool handleDelete(CivetServer*, mg_connection* conn) override {
    mg_send_http_error(conn, 204, "%s", "");
    return true;
  }

  bool handleHead(CivetServer*, mg_connection* conn) override {
    mg_send_http_ok(conn, "text/plain", 4);
    return true;
  }

  bool handleOptions(CivetServer*, mg_connection* conn) override {
    if (std::string(CivetServer::getMethod(conn)) != "OPTIONS") {
      mg_send_http_error(conn, 500, "how?");
      return true;
    }
    mg_printf(conn, "HTTP/1.1 204 No Content\r\nAllow: GET, POST\r\n\r\n");
    return true;
  }

  bool handlePatch(CivetServer*, mg_connection* conn) override {
    if (mg_get_request_info(conn)->content_length == 0) {
      mg_send_http_error(conn, 400, "nothing");
      return true;
    }
    return false;
  }
};

class Guard : public CivetAuthHandler {
  bool authorize(CivetServer*, mg_connection* conn) override {
    if (CivetServer::getHeader(conn, "Authorization") != nullptr) {
      return true;
    }
    mg_send_digest_access_authentication_request(conn, "shop");
    return false;
  }
};

int main() {
  CivetServer server({"listening_ports", "8080"});
  All all;
  Guard guard;
  server.addHandler("/all", all);
  server.addAuthHandler("/all", guard);
}
