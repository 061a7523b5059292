// Uploads and downloads in pieces, with a controller of oatpp.
#include <oatpp/codegen/ApiController_define.hpp>
#include <oatpp/web/server/api/ApiController.hpp>

#include <memory>
#include <optional>

std::optional<int> append(const oatpp::String& name, const oatpp::String& piece);
oatpp::String pieceOf(const oatpp::String& name);

class FileController : public oatpp::web::server::api::ApiController {
public:
  explicit FileController(const std::shared_ptr<oatpp::data::mapping::ObjectMapper>& mapper)
      : ApiController(mapper, "/files") {}

  // More pieces are to come.
  ENDPOINT("POST", "/{name}", upload, PATH(String, name), BODY_STRING(String, piece)) {
    const std::optional<int> missing = append(name, piece);
    if (!missing) {
      // finding: partial-content-wrong-method
      return createResponse(Status::CODE_416, "does not fit");
    }
    const auto status = *missing > 0 ? Status::CODE_206 : Status::CODE_201;  // finding: partial-content-wrong-method
    return createResponse(status, "stored");
  }

  ENDPOINT("GET", "/{name}", download, PATH(String, name),
           REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    if (!request->getHeader(Header::RANGE)) {
      return createResponse(Status::CODE_200, pieceOf(name));
    }
    auto response = createResponse(Status::CODE_206, pieceOf(name));
    response->putHeader(Header::CONTENT_RANGE, "bytes 0-9/100");
    return response;
  }
};
