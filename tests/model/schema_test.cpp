// The JSON Schema of the models must know the keys that the parser accepts, and no others.
#include "tool/model/entry.h"
#include "tool/model/operand.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <regex>
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

/// Calls `visit(text)` for each description below the node.
template <typename Visit>
void forEachDescription(const nlohmann::json& node, Visit visit) {
  for (const auto& [key, value] : node.items()) {
    if (key == "description" && value.is_string()) {
      visit(value.get<std::string>());
    } else if (value.is_structured()) {
      forEachDescription(value, visit);
    }
  }
}

TEST(ModelSchema, QuotesWhatMarkdownWouldRead) {
  forEachDescription(schema(), [](const std::string& description) {
    const std::string plain = std::regex_replace(description, std::regex("`[^`]*`"), std::string());
    EXPECT_EQ(plain.find_first_of("`$*<|{"), std::string::npos) << description;
  });
}

TEST(ModelSchema, HasTheDecodersOfTheParser) {
  Keys decoders;
  for (const auto& decoder : schema().at("definitions").at("decoder").at("oneOf")) {
    decoders.insert(decoder.at("const"));
  }
  EXPECT_EQ(decoders, Keys(decoderNames().begin(), decoderNames().end()));
}

TEST(ModelSchema, NamesFormsOfOperandsThatTheParserReads) {
  for (const auto& form : schema().at("definitions").at("operandForm").at("anyOf")) {
    const std::string title = form.at("title");
    const auto operand = parseOperand(title);
    ASSERT_TRUE(operand) << title;
    EXPECT_NE(operand->kind, Operand::Kind::Literal) << title;
    EXPECT_TRUE(std::regex_search(title, std::regex(form.at("pattern").get<std::string>())))
        << title;
  }
}

}  // namespace
}  // namespace status_lint::model
