// Content that comes without its length, told as something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

struct LengthRequired : std::runtime_error {
  using std::runtime_error::runtime_error;
};

#define FAIL(response, code, text)                                               \
  (response).status = (code);                                                    \
  (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json"); \
  return

std::size_t lengthOf(const httplib::Request& req);
bool isChunked(const httplib::Request& req);

}  // namespace

void addUploads(httplib::Server& server) {
  // The test alone says it.
  server.Put("/files", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      res.status = 413;  // finding: wrong-status-for-length-required "Content-Length"
      return;
    }
    res.status = 204;
  });

  server.Put("/images", [](const httplib::Request& req, httplib::Response& res) {
    const std::string length = req.get_header_value("Content-Length");
    if (length.empty()) {
      FAIL(res, 404, "how long is it?");  // finding: wrong-status-for-length-required
    }
    res.status = 204;
  });

  server.Put("/films", [](const httplib::Request& req, httplib::Response& res) {
    if (isChunked(req)) {
      res.status = 417;  // finding: wrong-status-for-length-required "required"
      res.set_content("Content-Length is required", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Put("/songs", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(std::to_string(lengthOf(req)), "text/plain");
    } catch (const LengthRequired&) {
      res.status = 422;  // finding: wrong-status-for-length-required "LengthRequired"
    }
  });

  server.Put("/texts", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Length")) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("no length", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/blobs").methods(crow::HTTPMethod::Put)([](const crow::request& req) {
    if (req.get_header_value("Content-Length").empty()) {
      return crow::response(crow::status::FORBIDDEN);  // finding: wrong-status-for-length-required
    }
    return crow::response(204);
  });
}
