// A 415 (Unsupported Media Type) response does not say which types are supported.
#include <string>

#include <httplib.h>

namespace {

bool isJson(const httplib::Request& req);

constexpr int Rejected = 415;

#define REJECT(res) (res).status = 415

void sendError(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content("{\"error\":\"" + message + "\"}", "application/json");
}

}  // namespace

void registerUnsupportedMediaTypeWithoutAccept(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isJson(req)) {
      res.status = 415;  // finding: unsupported-media-type-without-accept
      res.set_content("JSON only", "text/plain");
      return;
    }
    res.set_content("done", "text/plain");
  });

  // Through a helper that fits all errors.
  svr.Post("/orders/helper", [](const httplib::Request& req, httplib::Response& res) {
    if (!isJson(req)) {
      return sendError(res, 415, "JSON only");  // finding: unsupported-media-type-without-accept
    }
    res.set_content("done", "text/plain");
  });

  // By the name that the framework has for it.
  svr.Post("/orders/enum", [](const httplib::Request&, httplib::Response& res) {
    res.status = httplib::StatusCode::UnsupportedMediaType_415;  // finding: unsupported-media-type-without-accept
    res.set_content("JSON only", "text/plain");
  });

  // A constant of the project, in one branch of a conditional.
  svr.Post("/orders/constant", [](const httplib::Request& req, httplib::Response& res) {
    res.status = isJson(req) ? 200 : Rejected;  // finding: unsupported-media-type-without-accept
    res.set_content("JSON only", "text/plain");
  });

  svr.Post("/orders/macro", [](const httplib::Request& req, httplib::Response& res) {
    if (!isJson(req)) {
      REJECT(res);  // finding: unsupported-media-type-without-accept
      res.set_content("JSON only", "text/plain");
    }
  });

  // A field of another name.
  svr.Post("/orders/other", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("X-Accept", "application/json");
    res.status = 415;  // finding: unsupported-media-type-without-accept
    res.set_content("JSON only", "text/plain");
  });
}
