// Pages of a list, and pieces of a file, with a controller of oatpp.
#include <oatpp/codegen/ApiController_define.hpp>
#include <oatpp/web/server/api/ApiController.hpp>

#include <memory>

int pageCount();
oatpp::String page(int number);
oatpp::String piece(const oatpp::String& range);

class ListController : public oatpp::web::server::api::ApiController {
public:
  explicit ListController(const std::shared_ptr<oatpp::data::mapping::ObjectMapper>& mapper)
      : ApiController(mapper, "/list") {}

  ENDPOINT("GET", "/pages", show, QUERY(Int32, number)) {
    // finding: range-not-satisfiable-unrequested
    OATPP_ASSERT_HTTP(number < pageCount(), Status::CODE_416, "there are not as many pages");
    return createResponse(Status::CODE_200, page(number));
  }

  ENDPOINT("GET", "/all", all, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    const auto range = request->getHeader(Header::RANGE);
    if (!range) {
      return createResponse(Status::CODE_200, page(0));
    }
    const oatpp::String found = piece(range);
    if (!found) {
      auto response = createResponse(Status::CODE_416);
      response->putHeader(Header::CONTENT_RANGE, "bytes */100");
      return response;
    }
    auto response = createResponse(Status::CODE_206, found);
    response->putHeader(Header::CONTENT_RANGE, "bytes 0-9/100");
    return response;
  }
};
