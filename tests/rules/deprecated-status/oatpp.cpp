// With oatpp: a status code of the past, made by hand because the library has no name for it here.
#include <oatpp/codegen/ApiController_define.hpp>
#include <oatpp/web/server/api/ApiController.hpp>

#include <memory>

class MirrorController : public oatpp::web::server::api::ApiController {
public:
  explicit MirrorController(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT("GET", "/mirror", mirror, HEADER(String, via, "Via")) {
    if (via->empty()) {
      return useProxy("http://proxy.example.org/");
    }
    return createResponse(Status::CODE_200, "mirrored");
  }

  ENDPOINT("GET", "/moved", moved) {
    auto response = createResponse(Status(307, "Temporary Redirect"), "over there");
    response->putHeader("Location", "/mirror");
    return response;
  }

  ENDPOINT("POST", "/build", build) {
    return createResponse(Status(102, "Processing"));  // finding: deprecated-status
  }

private:
  std::shared_ptr<OutgoingResponse> useProxy(const String& address) {
    auto response = createResponse(Status(305, "Use Proxy"));  // finding: deprecated-status
    response->putHeader("Location", address);
    return response;
  }
};
