// The helper sets the field for some of its callers.
#include <httplib.h>

#include <string>

namespace {

std::string page(int number);

void reply(httplib::Response& res, const std::string& text, bool withLink) {
  if (withLink) {
    res.set_header("Link", "</next>; rel=next");
  }
  res.status = 200;  // finding: openapi-header-missing "GET /last"
  res.set_content(text, "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/first", [](const httplib::Request&, httplib::Response& res) {
    reply(res, page(1), true);
  });
  svr.Get("/last", [](const httplib::Request&, httplib::Response& res) {
    reply(res, page(9), false);
  });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Pages, version: "1"}
paths:
  /first: {get: {responses: {200: &page {description: ok, headers: {Link: {required: true}}}}}}
  /last: {get: {responses: {200: *page}}}
