// args: --std=c++17 --include=/usr/include/apache2 --include=/usr/include/apr-1.0
// Every part of the model against the headers that Debian ships (apache2-dev): one handler for each.
// --- effects.cpp
#include <httpd.h>

#include <apr_strings.h>
#include <apr_tables.h>
#include <http_config.h>
#include <http_core.h>
#include <http_protocol.h>
#include <http_request.h>
#include <util_cookies.h>
#include <util_script.h>

// How a handler says what the response is: the result, or a status that it sets.

static int returnsStatus(request_rec*) {
  return HTTP_NOT_FOUND;
}

static int declines(request_rec*) {
  return DECLINED;
}

static int isDone(request_rec* r) {
  r->status = HTTP_ACCEPTED;
  return DONE;
}

static int setsStatus(request_rec* r) {
  r->status = HTTP_CONFLICT;
  return OK;
}

static int setsStatusLine(request_rec* r) {
  r->status_line = "410 Gone";
  return OK;
}

static int returnsByHelper(request_rec* r) {
  const auto fail = [](request_rec* request, int status) {
    apr_table_set(request->err_headers_out, "Cache-Control", "no-store");
    return status;
  };
  return fail(r, HTTP_GONE);
}

static int returnsNumber(request_rec*) {
  return 425;
}

static int returnsNobodysNumber(request_rec*) {
  return 420;  // finding: unregistered-status
}

static int dies(request_rec* r) {
  ap_die(HTTP_BAD_GATEWAY, r);
  return DONE;
}

static int sendsError(request_rec* r) {
  r->status = HTTP_SERVICE_UNAVAILABLE;
  ap_send_error_response(r, 0);
  return DONE;
}

static int goesElsewhere(request_rec* r) {
  ap_internal_redirect("/elsewhere", r);
  return OK;
}

// Fields.

static int setsFields(request_rec* r) {
  apr_table_set(r->headers_out, "Cache-Control", "max-age=60");
  apr_table_setn(r->headers_out, "Cache-Control", "no-store");
  apr_table_add(r->err_headers_out, "Allow", "GET");
  apr_table_addn(r->err_headers_out, "Allow", "HEAD");
  apr_table_mergen(r->headers_out, "Vary", "Accept");
  apr_table_merge(r->headers_out, "Vary", "Origin");
  return OK;
}

static int removesFields(request_rec* r) {
  apr_table_set(r->headers_out, "ETag", "\"1\"");
  apr_table_unset(r->headers_out, "ETag");
  apr_table_set(r->headers_out, "Refresh", "1");
  apr_table_clear(r->headers_out);
  return OK;
}

static int setsFieldsByTable(request_rec* r) {
  apr_table_t* fields = r->headers_out;
  apr_table_set(fields, "Location", "/next");
  // false: redirect-without-location a table in a variable of its own is not known for the response's
  r->status = HTTP_MOVED_TEMPORARILY;
  return OK;
}

static int setsNoFields(request_rec* r) {
  apr_table_set(r->notes, "Location", "a note");
  apr_table_set(r->subprocess_env, "Location", "a variable");
  // missed: redirect-without-location any table of the request counts as one of the response
  return HTTP_SEE_OTHER;
}

static int overlaps(request_rec* r) {
  apr_table_overlap(r->headers_out, r->notes, APR_OVERLAP_TABLES_SET);
  return HTTP_MOVED_PERMANENTLY;
}

static int setsFieldsByName(request_rec* r) {
  ap_set_content_type(r, "text/plain");
  ap_set_content_length(r, 5);
  ap_set_last_modified(r);
  ap_set_etag(r);
  ap_set_accept_ranges(r);
  return OK;
}

static int setsMembers(request_rec* r) {
  r->content_type = "text/html";
  r->content_encoding = "gzip";
  return OK;
}

static int setsTypeAsTrusted(request_rec* r) {
  ap_set_content_type_ex(r, "text/html", 1);
  r->content_languages = apr_array_make(r->pool, 1, sizeof(char*));
  return OK;
}

static int finishesByHand(request_rec* r) {
  r->status = HTTP_RESET_CONTENT;
  ap_finalize_request_protocol(r);
  return DONE;
}

static int allows(request_rec* r) {
  ap_allow_methods(r, REPLACE_ALLOW, "GET", "HEAD", nullptr);
  r->status = HTTP_METHOD_NOT_ALLOWED;
  return OK;
}

static int setsNoAllow(request_rec* r) {
  // missed: method-not-allowed-without-allow the field that goes with a returned 405 counts for OK too
  r->status = HTTP_METHOD_NOT_ALLOWED;
  return OK;
}

static int challenges(request_rec* r) {
  ap_note_basic_auth_failure(r);
  return HTTP_UNAUTHORIZED;
}

static int challengesByHand(request_rec* r) {
  apr_table_setn(r->err_headers_out, "WWW-Authenticate", "Bearer");
  return HTTP_UNAUTHORIZED;
}

static int setsCookies(request_rec* r) {
  ap_cookie_write(r, "session", "7", nullptr, 60, r->headers_out, nullptr);
  ap_cookie_remove(r, "old", nullptr, r->headers_out, nullptr);
  return OK;
}

// Content.

static int writesText(request_rec* r) {
  ap_rputs("hello", r);
  ap_rputc('!', r);
  return OK;
}

static int writesBytes(request_rec* r) {
  ap_rwrite("hello", 5, r);
  return OK;
}

static int writesNothing(request_rec* r) {
  r->status = HTTP_NO_CONTENT;
  ap_rwrite("", 0, r);
  return OK;
}

static int writesFormatted(request_rec* r) {
  ap_rprintf(r, "hello %s", r->uri);
  ap_rvputs(r, "a", "b", nullptr);
  return OK;
}

static int sendsFile(request_rec* r) {
  apr_file_t* file = nullptr;
  apr_size_t sent = 0;
  if (apr_file_open(&file, r->filename, APR_READ, APR_OS_DEFAULT, r->pool) != APR_SUCCESS) {
    return HTTP_NOT_FOUND;
  }
  ap_send_fd(file, r, 0, 100, &sent);
  return OK;
}

static int passesBrigade(request_rec* r) {
  apr_bucket_brigade* brigade =
      apr_brigade_create(r->pool, r->connection->bucket_alloc);
  return ap_pass_brigade(r->output_filters, brigade) == APR_SUCCESS ? OK
                                                                     : HTTP_INTERNAL_SERVER_ERROR;
}

static int flushesFirst(request_rec* r) {
  ap_rputs("hello", r);
  ap_rflush(r);
  r->status = HTTP_CREATED;                            // finding: status-after-send
  apr_table_set(r->headers_out, "Location", "/late");  // finding: header-after-send
  return OK;
}

static int interim(request_rec* r) {
  ap_send_interim_response(r, 1);
  return OK;
}

static int runsScript(request_rec* r) {
  char buffer[100];
  return ap_scan_script_header_err_core(r, buffer, nullptr, nullptr);
}

static void registerHooks(apr_pool_t*) {
  ap_hook_handler(returnsStatus, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(declines, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(isDone, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsStatus, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsStatusLine, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(returnsByHelper, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(returnsNumber, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(returnsNobodysNumber, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(dies, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(sendsError, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(goesElsewhere, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsFields, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(removesFields, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsFieldsByTable, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsNoFields, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(overlaps, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsFieldsByName, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsMembers, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsTypeAsTrusted, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(finishesByHand, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(allows, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsNoAllow, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(challenges, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(challengesByHand, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(setsCookies, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(writesText, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(writesBytes, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(writesNothing, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(writesFormatted, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(sendsFile, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(passesBrigade, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(flushesFirst, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(interim, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(runsScript, nullptr, nullptr, APR_HOOK_MIDDLE);
}

extern "C" module AP_MODULE_DECLARE_DATA effects_module = {
    STANDARD20_MODULE_STUFF, nullptr, nullptr, nullptr, nullptr, nullptr, registerHooks};

// --- requests.cpp
#include <httpd.h>

#include <apr_tables.h>
#include <cstring>
#include <http_config.h>
#include <http_core.h>
#include <http_protocol.h>
#include <http_request.h>
#include <util_cookies.h>
#include <util_script.h>

static int readsMethod(request_rec* r) {
  if (r->method_number != M_GET) {
    return HTTP_METHOD_NOT_ALLOWED;
  }
  if (std::strcmp(r->method, "PATCH") == 0) {
    return HTTP_NOT_IMPLEMENTED;
  }
  return r->header_only != 0 ? OK : HTTP_FORBIDDEN;
}

static int readsPath(request_rec* r) {
  if (std::strcmp(r->uri, "/a") == 0) {
    return HTTP_NOT_FOUND;
  }
  if (r->path_info == nullptr || r->filename == nullptr) {
    return HTTP_GONE;
  }
  return std::strcmp(r->unparsed_uri, "/b") == 0 ? HTTP_FORBIDDEN : OK;
}

static int readsFields(request_rec* r) {
  if (apr_table_get(r->headers_in, "Accept") == nullptr) {
    return HTTP_NOT_ACCEPTABLE;
  }
  const char* type = apr_table_get(r->headers_in, "Content-Type");
  if (type == nullptr || std::strcmp(type, "application/json") != 0) {
    return HTTP_UNSUPPORTED_MEDIA_TYPE;
  }
  if (std::strcmp(r->hostname, "localhost") == 0) {
    return HTTP_FORBIDDEN;
  }
  const char* session = nullptr;
  if (ap_cookie_read(r, "session", &session, 0) != APR_SUCCESS) {
    return HTTP_BAD_REQUEST;
  }
  return OK;
}

static int readsArguments(request_rec* r) {
  if (r->args == nullptr) {
    return HTTP_BAD_REQUEST;
  }
  apr_table_t* arguments = nullptr;
  ap_args_to_table(r, &arguments);
  return apr_table_get(arguments, "id") != nullptr ? OK : HTTP_UNPROCESSABLE_ENTITY;
}

static int readsContent(request_rec* r) {
  const int status = ap_setup_client_block(r, REQUEST_CHUNKED_DECHUNK);
  if (status != OK) {
    return status;
  }
  char buffer[100];
  if (ap_should_client_block(r) == 0 || ap_get_client_block(r, buffer, sizeof(buffer)) <= 0) {
    return HTTP_BAD_REQUEST;
  }
  return r->remaining > 100 ? HTTP_REQUEST_ENTITY_TOO_LARGE : OK;
}

static int readsForm(request_rec* r) {
  apr_array_header_t* pairs = nullptr;
  if (ap_parse_form_data(r, nullptr, &pairs, -1, 4096) != OK) {
    return HTTP_BAD_REQUEST;
  }
  return OK;
}

static int readsCredentials(request_rec* r) {
  const char* password = nullptr;
  const int status = ap_get_basic_auth_pw(r, &password);
  if (status != OK) {
    return status;
  }
  return r->user != nullptr && std::strcmp(password, "secret") == 0 ? OK : HTTP_FORBIDDEN;
}

static int readsConditions(request_rec* r) {
  const int status = ap_meets_conditions(r);
  if (status != OK) {
    return status;
  }
  // finding: range-not-satisfiable-without-content-range
  return r->range != nullptr ? HTTP_RANGE_NOT_SATISFIABLE : OK;
}

static int readsAllFields(request_rec* r) {
  if (ap_condition_if_match(r, r->headers_out) == AP_CONDITION_NOMATCH) {
    return HTTP_PRECONDITION_FAILED;
  }
  return apr_table_elts(r->headers_in)->nelts > 100 ? HTTP_BAD_REQUEST : OK;
}

static int readsConnection(request_rec* r) {
  return std::strcmp(r->useragent_ip, "127.0.0.1") == 0 ? OK : HTTP_FORBIDDEN;
}

static void registerHooks(apr_pool_t*) {
  ap_hook_handler(readsMethod, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsPath, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsFields, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsArguments, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsContent, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsForm, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsCredentials, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsConditions, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsAllFields, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_handler(readsConnection, nullptr, nullptr, APR_HOOK_MIDDLE);
}

extern "C" module AP_MODULE_DECLARE_DATA requests_module = {
    STANDARD20_MODULE_STUFF, nullptr, nullptr, nullptr, nullptr, nullptr, registerHooks};
