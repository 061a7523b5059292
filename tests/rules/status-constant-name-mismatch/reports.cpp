// Names that promise another status code.
#include <crow.h>
#include <httplib.h>

#define HTTP_STATUS_CONFLICT 408

namespace {

constexpr int HTTP_NOT_FOUND = 400;
const int kForbidden = 401;

enum class Status { Ok = 200, PayloadTooLarge = 431, BadRequest = 400 };

enum HttpCode { HTTP_OK = 204, HTTP_TOO_MANY_REQUESTS = 420 };

bool known(const std::string& name);

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("a")) {
      res.status = HTTP_NOT_FOUND;  // finding: status-constant-name-mismatch "HTTP_NOT_FOUND is 400 (Bad Request), and has the name of 404"
    } else if (req.has_param("b")) {
      res.status = kForbidden;  // finding: status-constant-name-mismatch "403 (Forbidden)"
    } else if (req.has_param("c")) {
      res.status = static_cast<int>(Status::PayloadTooLarge);  // finding: status-constant-name-mismatch
    } else if (req.has_param("d")) {
      res.status = HTTP_OK;  // finding: status-constant-name-mismatch
    } else if (req.has_param("e")) {
      res.status = HTTP_NOT_FOUND;  // once is enough
    } else if (req.has_param("f")) {
      res.status = HTTP_STATUS_CONFLICT;  // finding: status-constant-name-mismatch
    } else {
      res.status = static_cast<int>(Status::BadRequest);
    }
  });
}

void addSlow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/slow")([] {
    return crow::response(HTTP_TOO_MANY_REQUESTS);  // finding: status-constant-name-mismatch "429"
  });
}
