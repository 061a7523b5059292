// args: --std=c++17 --include=/usr/include/apache2 --include=/usr/include/apr-1.0
// Functions that a module hangs into the phases of a request, with the headers that Debian ships.
// --- hooks.cpp
#include <httpd.h>

#include <apr_tables.h>
#include <http_config.h>
#include <http_protocol.h>
#include <http_request.h>

static int answers(request_rec* r) {
  ap_rputs("hello", r);
  return OK;
}

static int answersQuickly(request_rec*, int) {
  return HTTP_MISDIRECTED_REQUEST;
}

static int looksFirst(request_rec* r) {
  return r->proto_num < 1001 ? HTTP_VERSION_NOT_SUPPORTED : DECLINED;
}

static int translates(request_rec*) {
  return DECLINED;
}

static int checksAccess(request_rec* r) {
  // finding: unauthorized-forbidden-confusion
  return r->user == nullptr ? HTTP_FORBIDDEN : DECLINED;
}

static int checksUser(request_rec* r) {
  ap_note_auth_failure(r);
  return HTTP_UNAUTHORIZED;
}

static int fixesUp(request_rec* r) {
  apr_table_set(r->headers_out, "X-Frame-Options", "DENY");
  return OK;
}

static void inserts(request_rec* r) {
  apr_table_set(r->err_headers_out, "X-Served-By", "me");
}

static void registerHooks(apr_pool_t*) {
  ap_hook_handler(answers, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_quick_handler(answersQuickly, nullptr, nullptr, APR_HOOK_FIRST);
  ap_hook_post_read_request(looksFirst, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_translate_name(translates, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_map_to_storage(translates, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_header_parser(looksFirst, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_access_checker(checksAccess, nullptr, nullptr, APR_HOOK_MIDDLE);
  ap_hook_check_authn(checksUser, nullptr, nullptr, APR_HOOK_MIDDLE, AP_AUTH_INTERNAL_PER_CONF);
  ap_hook_fixups(fixesUp, nullptr, nullptr, APR_HOOK_LAST);
  ap_hook_insert_filter(inserts, nullptr, nullptr, APR_HOOK_LAST);
}

extern "C" module AP_MODULE_DECLARE_DATA shown_module = {
    STANDARD20_MODULE_STUFF, nullptr, nullptr, nullptr, nullptr, nullptr, registerHooks};
