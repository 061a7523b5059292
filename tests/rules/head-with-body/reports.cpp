// Content in answer to HEAD, with frameworks that send it.
#include <oatpp/codegen/ApiController_define.hpp>
#include <oatpp/web/server/api/ApiController.hpp>
#include <uWebSockets/App.h>

#include <memory>

int main() {
  uWS::App app;
  app.head("/report", [](auto* res, auto*) {
    res->writeHeader("Content-Type", "text/plain");
    res->end("a report");  // finding: head-with-body "200 (OK)"
  });
  app.any("/any", [](auto* res, auto* req) {
    res->writeHeader("Content-Type", "text/plain");
    if (req->getMethod() == "head") {
      res->end("any");  // missed: head-with-body uWebSockets gives methods in lower case
      return;
    }
    res->end("any");
  });
  app.run();
}

class ReportController : public oatpp::web::server::api::ApiController {
public:
  explicit ReportController(const std::shared_ptr<oatpp::data::mapping::ObjectMapper>& mapper)
      : ApiController(mapper, "/api") {}

  ENDPOINT("HEAD", "/report", describe) {
    auto response = createResponse(Status::CODE_200, "a report");  // finding: head-with-body
    response->putHeader(Header::CONTENT_TYPE, "text/plain");
    return response;
  }

  ENDPOINT("GET", "/report", show) {
    auto response = createResponse(Status::CODE_200, "a report");
    response->putHeader(Header::CONTENT_TYPE, "text/plain");
    return response;
  }
};
