#include "tool/model/api_description.h"
#include "tool/model/yaml.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace status_lint::model {
namespace {

using Names = std::vector<std::string>;

ApiDescription parsed(std::string_view text) {
  const auto out = parseApiDescription(text, "api");
  if (!out) {
    ADD_FAILURE() << out.error().front().message;
    return {};
  }
  return *out;
}

/// The first error.
std::string errorOf(std::string_view text) {
  const auto out = parseApiDescription(text, "api.yaml");
  return out ? "" : out.error().front().message;
}

const ApiOperation&
named(const ApiDescription& description, std::string_view method, std::string_view path) {
  return *std::ranges::find_if(description.operations, [&](const ApiOperation& each) {
    return each.method == method && each.path == path;
  });
}

constexpr std::string_view Users = R"(openapi: 3.0.3
info: {title: Users, version: "1"}
servers:
  - url: https://api.example.com/v1/
  - url: '{scheme}://{host}/{base}'
    variables:
      scheme: {default: https}
      host: {default: localhost}
      base: {default: api/v2}
security:
  - token: []
paths:
  x-note: none of ours
  /users/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
    get:
      responses:
        200:
          description: |
            The user: as it is.

              404: not a key
          headers:
            X-Rate-Limit: {$ref: '#/components/headers/RateLimit'}
            ETag: {schema: {type: string}}
            Content-Type: {required: true, schema: {type: string}}
          content:
            Application/JSON; charset=utf-8: {}
        404:
          $ref: '#/components/responses/Gone~1Away'
        5xx: {description: broken}
    head:
      security: []
      responses:
        default: {$ref: 'common.yaml#/Answer'}
  /elsewhere:
    $ref: paths.yaml
components:
  headers:
    RateLimit: {required: true, schema: {type: integer}}
  responses:
    Gone/Away:
      description: gone
      content: {application/problem+json: {}, text/*: {}}
)";

TEST(ApiDescription, OpenApi) {
  const ApiDescription description = parsed(Users);
  EXPECT_EQ(description.bases, (Names{"/v1", "/api/v2"}));
  ASSERT_EQ(description.operations.size(), 3U);
  const ApiOperation& get = named(description, "GET", "/users/{id}");
  EXPECT_TRUE(get.isSecured);
  ASSERT_EQ(get.responses.size(), 3U);
  EXPECT_EQ(get.responses[0],
            (ApiResponse{.status = "200",
                         .required = {"X-Rate-Limit"},
                         .mediaTypes = {"application/json"}}));
  EXPECT_EQ(get.responseFor(404)->mediaTypes, (Names{"application/problem+json", "text/*"}));
  EXPECT_TRUE(get.responseFor(404)->hasMediaType("text/plain"));
  EXPECT_FALSE(get.responseFor(404)->hasMediaType("application/json"));
  EXPECT_EQ(get.responseFor(503)->status, "5XX");
  EXPECT_EQ(get.responseFor(400), nullptr);
  const ApiOperation& head = named(description, "HEAD", "/users/{id}");
  EXPECT_FALSE(head.isSecured);
  EXPECT_FALSE(head.responseFor(418)->isKnown);
  EXPECT_EQ(description.operations[2], (ApiOperation{.path = "/elsewhere"}));
}

TEST(ApiDescription, TheSameInJson) {
  const auto json = jsonOfYaml(Users, "users.yaml");
  ASSERT_TRUE(json);
  EXPECT_EQ(parsed(*json), parsed(Users));
}

TEST(ApiDescription, Swagger) {
  const ApiDescription description = parsed(R"({"swagger": "2.0", "basePath": "/api",
    "produces": ["application/json"],
    "paths": {"/a": {"get": {"responses": {
        "200": {"description": "", "schema": {"type": "object"},
                "headers": {"X-A": {"type": "string"}}},
        "204": {"description": ""}}},
      "put": {"produces": ["text/plain"], "responses": {"200": {"schema": {}}}}}}})");
  EXPECT_EQ(description.bases, Names{"/api"});
  const ApiOperation& get = named(description, "GET", "/a");
  EXPECT_EQ(get.responses,
            (std::vector{ApiResponse{.status = "200", .mediaTypes = {"application/json"}},
                         ApiResponse{.status = "204"}}));
  EXPECT_EQ(named(description, "PUT", "/a").responses[0].mediaTypes, Names{"text/plain"});
  EXPECT_EQ(parsed("swagger: 2.0\npaths: {/a: {get: {responses: {200: {schema: {}}}}}}")
                .operations[0]
                .responses[0]
                .mediaTypes,
            Names{"*/*"});
}

TEST(ApiDescription, AliasesAndMergeKeys) {
  const ApiDescription description = parsed(R"(openapi: "3.1.0"
x-shared: &errors
  400: &bad {description: bad}
  500: {description: broken}
paths:
  /a:
    get:
      responses:
        <<: *errors
        500: {description: own, content: {text/plain: {}}}
    put: {responses: {200: {description: ok}, 400: *bad}}
)");
  EXPECT_EQ(description.bases, Names{""});
  const ApiOperation& get = named(description, "GET", "/a");
  ASSERT_EQ(get.responses.size(), 2U);
  EXPECT_EQ(get.responseFor(500)->mediaTypes, Names{"text/plain"});
  EXPECT_NE(get.responseFor(400), nullptr);
  EXPECT_EQ(named(description, "PUT", "/a").responses.size(), 2U);
}

TEST(ApiDescription, WhatIsNoneSaysWhy) {
  EXPECT_EQ(errorOf("openapi: 3.0.0\npaths:\n  /a: [\n"),
            "api.yaml: line 4, column 1: syntax error while parsing a flow node: did not find "
            "expected node content");
  EXPECT_EQ(errorOf("openapi: 3.0.0\n\tpaths: {}\n"),
            "api.yaml: line 2, column 1: syntax error while scanning a plain scalar: found a tab "
            "character that violates indentation");
  EXPECT_TRUE(errorOf("{\"openapi\": }").starts_with("api.yaml: line 1, column 13: syntax error"))
      << errorOf("{\"openapi\": }");
  EXPECT_EQ(errorOf(""), "api.yaml: the file is empty");
  EXPECT_EQ(errorOf("openapi: \xE4\xF6"), "api.yaml: byte 9: incomplete UTF-8 octet sequence");
  EXPECT_EQ(errorOf("just a text"), "api.yaml: expected an object, got a string");
  EXPECT_EQ(errorOf("asyncapi: 2.6.0"),
            "api.yaml: no API description: it has neither \"openapi\" (3.0, 3.1) nor \"swagger\" "
            "(2.0) at its top");
  EXPECT_EQ(errorOf("openapi: 4.0.0"),
            "api.yaml: /openapi: version \"4.0.0\" is not known; OpenAPI 3 and Swagger 2.0 are");
  EXPECT_EQ(errorOf("openapi: 3.0.0\npaths: {}"),
            "api.yaml: it describes no operation, so there is nothing to compare");
  EXPECT_EQ(errorOf("openapi: 3.0.0\npaths: {/a: {get: {responses: {OK: {}}}}}"),
            "api.yaml: /paths/~1a/get/responses/OK: \"OK\" is no status code, no class such as "
            "4XX, and not \"default\"");
  EXPECT_EQ(
      errorOf("openapi: 3.0.0\npaths: {/a: {get: {responses: {200: {$ref: '#/components/x'}}}}}"),
      "api.yaml: /paths/~1a/get/responses/200/$ref: nothing stands at \"#/components/x\"");
  EXPECT_EQ(errorOf("openapi: 3.0.0\nx: {a: {$ref: '#/x/b'}, b: {$ref: '#/x/a'}}\n"
                    "paths: {/a: {get: {responses: {200: {$ref: '#/x/a'}}}}}"),
            "api.yaml: /x/b: references lead to references without an end");
  EXPECT_EQ(errorOf("openapi: 3.0.0\nopenapi: 3.0.1\npaths: {/a: {get: {}}}"),
            "api.yaml: /openapi: the object has this key twice");
}

TEST(ApiDescription, SmallFilesThatStandForHugeOnes) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 9; ++i) {
    const std::string last = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last;
    for (int k = 1; k < 10; ++k) {
      text += ", " + last;
    }
    text += "]\n";
  }
  EXPECT_TRUE(errorOf(text).ends_with("aliases or nesting make more of this than is read"))
      << errorOf(text).substr(0, 200);
  const std::string loop = errorOf("a: &a [*a]\n");
  EXPECT_TRUE(loop.starts_with("api.yaml: line 1, ")) << loop.substr(0, 200);
  EXPECT_NE(errorOf(std::string(1000, '[')), "");
}

}  // namespace
}  // namespace status_lint::model
