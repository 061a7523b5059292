// Places inside macros.
#include "httplib.h"

#define NOT_FOUND 404
#define REPLY(res, code, text)            \
  do {                                    \
    (res).status = code;                  \
    (res).set_content(text, "text/plain"); \
  } while (0)
#define REQUIRE(condition, res)  \
  if (!(condition)) {            \
    res.status = 400;            \
    return;                      \
  }
#define HANDLER(name) void name(const httplib::Request& req, httplib::Response& res)

HANDLER(first) {
  REQUIRE(req.has_param("id"), res)
  REPLY(res, 200, "fine");
  // status-lint: allow(server-error-for-client-fault, status-overwritten) the client knows
  res.status = NOT_FOUND;
  res.status = 500;  // status-lint: allow(status-overwritten) on purpose
}
