// A feed with a controller of oatpp: what is unchanged for whom.
#include <oatpp/codegen/ApiController_define.hpp>
#include <oatpp/web/server/api/ApiController.hpp>

#include <memory>

bool hasNews(const oatpp::String& since);
oatpp::String news();
oatpp::String version();

class FeedController : public oatpp::web::server::api::ApiController {
public:
  explicit FeedController(const std::shared_ptr<oatpp::data::mapping::ObjectMapper>& mapper)
      : ApiController(mapper, "/feed") {}

  ENDPOINT("GET", "/since/{day}", since, PATH(String, day)) {
    if (!hasNews(day)) {
      return createResponse(Status::CODE_304);  // finding: not-modified-unconditional
    }
    return createResponse(Status::CODE_200, news());
  }

  ENDPOINT("GET", "/all", all, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    if (request->getHeader("If-None-Match") == version()) {
      auto response = createResponse(Status::CODE_304);
      response->putHeader("ETag", version());
      return response;
    }
    return createResponse(Status::CODE_200, news());
  }
};
