// The JSON Schema of the models must know the keys that the parser accepts, and no others.
#include "tool/model/entry.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

namespace status_lint::model {
namespace {

using Keys = std::set<std::string>;

const nlohmann::json& schema() {
  static const nlohmann::json Schema = [] {
    std::ifstream file(STATUS_LINT_SOURCE_DIR "/rules/frameworks/model.schema.json");
    return nlohmann::json::parse(file);
  }();
  return Schema;
}

Keys keysOf(const nlohmann::json& object) {
  EXPECT_EQ(object.at("additionalProperties"), false);
  Keys keys;
  for (const auto& [key, value] : object.at("properties").items()) {
    EXPECT_TRUE(value.contains("description")) << key;
    keys.insert(key);
  }
  return keys;
}

Keys keysOfDefinition(std::string_view definition) {
  return keysOf(schema().at("definitions").at(std::string(definition)));
}

Keys asSet(const std::vector<std::string_view>& keys) {
  return {keys.begin(), keys.end()};
}

TEST(ModelSchema, HasTheKeysOfTheParser) {
  EXPECT_EQ(keysOf(schema()), asSet(modelKeys()));
  EXPECT_EQ(keysOfDefinition("symbol"), asSet(symbolKeys()));
  EXPECT_EQ(keysOfDefinition("wire"), asSet(wireKeys()));
  EXPECT_EQ(keysOfDefinition("wrongMethod"), asSet(wrongMethodKeys()));
  EXPECT_EQ(keysOfDefinition("handler"), asSet(handlerKeys()));
  EXPECT_EQ(keysOfDefinition("signature"), asSet(signatureKeys()));
  EXPECT_EQ(keysOfDefinition("site"), asSet(siteKeys()));
}

}  // namespace
}  // namespace status_lint::model
