// args: --std=c++20
// Content of a type that the server does not take, told as something else.
#include <drogon/drogon.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <stdexcept>
#include <string>

namespace {

struct UnsupportedMediaType : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Format { Json, Xml, Unknown };

Format formatOf(const std::string& type);
void decode(const std::string& type, const std::string& body);

#define REQUIRE_JSON(req, res)                                          \
  if ((req).get_header_value("Content-Type") != "application/json") {   \
    (res).status = 406;                                                 \
    (res).set_content("Content-Type must be JSON", "text/plain"); \
    return;                                                             \
  }

}  // namespace

void addOrders(httplib::Server& server) {
  // The test alone says it.
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 406;  // finding: wrong-status-for-unsupported-media-type "Content-Type"
      return;
    }
    res.status = 204;
  });

  server.Put("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const std::string type = req.get_header_value("Content-Type");
    if (type.find("application/json") == std::string::npos) {
      res.status = 404;  // finding: wrong-status-for-unsupported-media-type
      res.set_content("send JSON", "text/plain");
      return;
    }
    res.status = 204;
  });

  // 400 is not wrong, and says little.
  server.Patch("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/merge-patch+json") {
      res.status = 400;  // finding: wrong-status-for-unsupported-media-type "says little"
      res.set_content(R"({"error": "unsupported media type"})", "application/json");
      return;
    }
    res.status = 204;
  });

  server.Post("/images", [](const httplib::Request& req, httplib::Response& res) {
    try {
      decode(req.get_header_value("Content-Type"), req.body);
      res.status = 204;
    } catch (const UnsupportedMediaType& e) {
      res.status = 405;  // finding: wrong-status-for-unsupported-media-type "UnsupportedMediaType"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Post("/feeds", [](const httplib::Request& req, httplib::Response& res) {
    switch (formatOf(req.get_header_value("Content-Type"))) {
    case Format::Json:
    case Format::Xml: res.status = 204; break;
    case Format::Unknown:
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("Unsupported content type", "text/plain");
      break;
    }
  });

  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    REQUIRE_JSON(req, res)  // finding: wrong-status-for-unsupported-media-type
    res.status = 204;
  });

  server.Post("/archives", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Encoding") != "gzip") {
      res.status = 409;  // finding: wrong-status-for-unsupported-media-type
      res.set_content(nlohmann::json{{"detail", "send it compressed"}}.dump(), "application/json");
      return;
    }
    res.status = 204;
  });
}

int main() {
  using namespace drogon;
  app().registerHandler("/documents",
                        [](const HttpRequestPtr& req,
                           std::function<void(const HttpResponsePtr&)>&& callback) {
                          auto resp = HttpResponse::newHttpResponse();
                          if (req->getHeader("content-type") != "application/pdf") {
                            // finding: wrong-status-for-unsupported-media-type
                            resp->setStatusCode(k403Forbidden);
                            resp->setBody("only PDF");
                          }
                          callback(resp);
                        },
                        {Post});
  app().run();
}
