// Header fields that the description of the API requires.
#include <crow.h>
#include <httplib.h>
#include <oatpp/codegen/ApiController_define.hpp>
#include <oatpp/web/server/api/ApiController.hpp>

#include <optional>
#include <string>

namespace {

std::optional<std::string> find(const std::string& id);
std::string all();
std::string count();

}  // namespace

void addUsers(httplib::Server& svr) {
  // On one path of two.
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("count")) {
      res.set_header("X-Total-Count", count());
      res.set_content("", "application/json");
      return;
    }
    res.status = 200;  // finding: openapi-header-missing "200 (OK) is sent without X-Total-Count, which api.yaml requires for GET /users"
    res.set_content(all(), "application/json");
  });
  // Of an error, which is described for the class; the framework's default status code.
  svr.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = find(req.path_params.at("id"));
    if (!user) {
      res.status = 404;  // finding: openapi-header-missing "X-Request-Id"
      return;
    }
    res.set_content(*user, "application/json");  // finding: openapi-header-missing "ETag"
  });
}

void addGroups(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/groups/<string>").methods("PUT"_method)([](const std::string& id) {
    crow::response res(204);  // finding: openapi-header-missing "Deprecation"
    res.set_header("Sunset", "Sat, 31 Dec 2033 23:59:59 GMT");
    if (id.empty()) {
      res.code = 429;  // finding: openapi-header-missing "Retry-After"
    }
    return res;
  });
}

class Rooms : public oatpp::web::server::api::ApiController {
public:
  explicit Rooms(const std::shared_ptr<oatpp::data::mapping::ObjectMapper>& mapper)
      : ApiController(mapper) {}

  ENDPOINT("POST", "/rooms", add, BODY_STRING(String, name)) {
    return createResponse(Status::CODE_202, name);  // finding: openapi-header-missing "Operation-Location"
  }
};
// --- api.yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users:
    get:
      responses:
        200:
          description: all
          headers:
            X-Total-Count: {required: true, schema: {type: integer}}
            X-Page: {schema: {type: integer}}
  /users/{id}:
    get:
      responses:
        200: {description: it, headers: {ETag: {required: true}}}
        4XX: {$ref: '#/components/responses/Problem'}
  /groups/{id}:
    put:
      responses:
        204:
          description: done
          headers: {Deprecation: {required: true}, Sunset: {required: true}}
        default: {description: no, headers: {Retry-After: {required: true}}}
  /rooms:
    post:
      responses:
        202: {description: later, headers: {Operation-Location: {required: true}}}
components:
  headers:
    RequestId: {required: true, schema: {type: string}}
  responses:
    Problem:
      description: no
      headers:
        X-Request-Id: {$ref: '#/components/headers/RequestId'}
