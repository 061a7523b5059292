// Endpoints that are described to the framework, in a function of their own.
#include <memory>
#include <string>

#include <oatpp/codegen/ApiController_define.hpp>
#include <oatpp/web/server/HttpRouter.hpp>
#include <oatpp/web/server/api/ApiController.hpp>

class NoteDto : public oatpp::DTO {
public:
  oatpp::String title;
};

bool store(const oatpp::Object<NoteDto>& note);
bool has(const oatpp::String& id);

class NoteController : public oatpp::web::server::api::ApiController {
public:
  explicit NoteController(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT_INFO(add) {
    info->addResponse<oatpp::Object<NoteDto>>(Status::CODE_200, "application/json");
    info->addResponse<oatpp::String>(Status::CODE_409, "text/plain", "there is one already");
  }
  ENDPOINT("POST", "/notes", add, BODY_DTO(Object<NoteDto>, note)) {
    if (!store(note)) {
      return conflict();
    }
    auto response = createDtoResponse(Status::CODE_201, note);  // finding: endpoint-info-mismatch
    response->putHeader("Location", "/notes/1");
    return response;
  }

  ENDPOINT_INFO(show) {
    info->addResponse(Status::CODE_204, "it is there");
    info->addResponse(Status::CODE_404, "it is not");
  }
  ENDPOINT("HEAD", "/notes/{id}", show, PATH(String, id)) {
    return createResponse(has(id) ? Status::CODE_204 : Status::CODE_404);
  }

  // Not described.
  ENDPOINT("GET", "/notes", list) { return createResponse(Status::CODE_200, "none"); }

private:
  std::shared_ptr<OutgoingResponse> conflict() {
    return createResponse(Status::CODE_409, "there is one already");
  }
};
