#include "tool/model/index.h"

#include <gtest/gtest.h>

#include <set>
#include <span>
#include <utility>

namespace status_lint::model {

std::span<const std::pair<std::string_view, std::string_view>> embeddedModels();
std::span<const std::pair<std::string_view, std::string_view>> embeddedEvidence();

namespace {

using Messages = std::vector<std::string>;

Messages errorsOf(std::string_view json) {
  Library library;
  const auto added = parseLibrary(json, "e.json", library);
  Messages messages;
  if (!added) {
    EXPECT_EQ(library, Library());
    for (const base::Error& error : added.error()) {
      messages.push_back(error.message);
    }
  }
  return messages;
}

/// Is `base` the type or one of its bases, as far as the library knows?
bool derivesFrom(const Library& library, const std::string& type, const std::string& base) {
  if (type == base) {
    return true;
  }
  const auto found = library.types.find(type);
  if (found == library.types.end()) {
    return false;
  }
  for (const std::string& each : found->second.bases) {
    if (derivesFrom(library, each, base)) {
      return true;
    }
  }
  return false;
}

TEST(Library, SpellsOutAlternatives) {
  Library library;
  ASSERT_TRUE(parseLibrary(R"({"functions":[{"names":["a::{b,c}","d"],"speaksOf":"parsing",
      "throws":["E::{X,Y}"],"neverEmpty":true,"pure":true,"absence":true,"fault":true}],
      "scopes":[{"names":["a","a::{c,d}"],"keeps":true},{"names":["a::d::e"],"calls":true}],
      "types":[{"names":["E::X"],"bases":["std::exception"],"speaksOf":"parsing"},
               {"names":["E::Y"],"broad":true}]})",
                           "e.json",
                           library));
  EXPECT_EQ(library.functions.size(), 3U);
  EXPECT_EQ(library.functions.at("a::c"),
            (LibraryFunction{"parsing", {"E::X", "E::Y"}, true, true, true, true}));
  EXPECT_EQ(library.types.at("E::X"), (LibraryType{{"std::exception"}, "parsing", false}));
  EXPECT_EQ(library.types.at("E::Y"), (LibraryType{{}, "", true}));
  EXPECT_EQ(*library.scopeOf("a::x::y"), (LibraryScope{.keeps = true}));
  EXPECT_EQ(*library.scopeOf("a::d::e::f"), (LibraryScope{.calls = true}));
  EXPECT_EQ(library.scopeOf("ab::c"), nullptr);
}

TEST(Library, NamesEveryError) {
  EXPECT_EQ(errorsOf(R"({"functions":[{"name":["a"]}]})"),
            (Messages{"e.json: /functions/0/name: unknown key \"name\"; did you mean \"names\"?",
                      "e.json: /functions/0: the entry needs \"names\": what it is about"}));
  EXPECT_EQ(errorsOf(R"({"functions":[{"names":["a::*"]}]})"),
            (Messages{"e.json: /functions/0/names/0: facts are about functions named in full, "
                      "without \"*\""}));
  EXPECT_EQ(errorsOf(R"({"functions":[{"names":["a"]},{"names":["{b,a}"]}]})"),
            (Messages{"e.json: /functions/1: the function a is described twice"}));
  EXPECT_EQ(errorsOf(R"({"types":[{"names":["a","a"]}]})"),
            (Messages{"e.json: /types/0: the type a is described twice"}));
  EXPECT_EQ(errorsOf(R"({"functions":[{"names":["a::operator*"],"pure":true}]})"), Messages());
}

TEST(ShippedModels, AreValid) {
  for (const auto& [file, content] : embeddedModels()) {
    const auto model = parseModel(content, file);
    EXPECT_TRUE(model) << (model ? "" : model.error()[0].message);
  }
  EXPECT_EQ(shippedModels().size(), embeddedModels().size());
  EXPECT_GE(shippedModels().size(), 1U);
}

TEST(ShippedLibrary, IsValid) {
  Library library;
  for (const auto& [file, content] : embeddedEvidence()) {
    const auto added = parseLibrary(content, file, library);
    EXPECT_TRUE(added) << (added ? "" : added.error()[0].message);
  }
  EXPECT_EQ(library, shippedLibrary());
}

TEST(ShippedLibrary, KnowsEveryExceptionThatItNames) {
  const Library& library = shippedLibrary();
  for (const auto& [name, function] : library.functions) {
    for (const std::string& type : function.throws) {
      EXPECT_TRUE(library.types.contains(type)) << name << " throws " << type;
    }
  }
  for (const auto& [type, facts] : library.types) {
    for (const std::string& base : facts.bases) {
      EXPECT_TRUE(library.types.contains(base)) << type << " derives from " << base;
    }
    const bool isRoot = type == "boost::exception";
    EXPECT_TRUE(isRoot || derivesFrom(library, type, "std::exception")) << type;
  }
}

TEST(ShippedLibrary, UsesFewCategories) {
  const std::set<std::string> categories = {"access",
                                            "authentication",
                                            "configuration",
                                            "conflict",
                                            "conversion",
                                            "creation",
                                            "database",
                                            "file",
                                            "lookup",
                                            "parsing",
                                            "queue",
                                            "removal",
                                            "resource",
                                            "serialising",
                                            "storage",
                                            "system",
                                            "upstream",
                                            "validation"};
  for (const auto& [name, function] : shippedLibrary().functions) {
    EXPECT_TRUE(function.speaksOf.empty() || categories.contains(function.speaksOf)) << name;
  }
  for (const auto& [type, facts] : shippedLibrary().types) {
    EXPECT_TRUE(facts.speaksOf.empty() || categories.contains(facts.speaksOf)) << type;
  }
}

TEST(ShippedLibrary, AnswersLookUps) {
  const Index index(shippedModels(), shippedLibrary());
  const LibraryFunction* stoi = index.library("std::stoi");
  ASSERT_NE(stoi, nullptr);
  EXPECT_EQ(stoi->speaksOf, "conversion");
  EXPECT_EQ(stoi->throws, (Messages{"std::invalid_argument", "std::out_of_range"}));
  const LibraryFunction* parse = index.library("nlohmann::basic_json::parse");
  ASSERT_NE(parse, nullptr);
  EXPECT_EQ(parse->speaksOf, "parsing");
  EXPECT_EQ(parse->throws[0], "nlohmann::detail::parse_error");
  ASSERT_NE(index.library("std::basic_string::empty"), nullptr);
  EXPECT_TRUE(index.library("std::basic_string::empty")->pure);
  ASSERT_NE(index.library("nlohmann::basic_json::dump"), nullptr);
  EXPECT_TRUE(index.library("nlohmann::basic_json::dump")->neverEmpty);
  EXPECT_EQ(shippedLibrary().types.at("pqxx::unique_violation").speaksOf, "conflict");
  EXPECT_TRUE(
      derivesFrom(shippedLibrary(), "std::filesystem::filesystem_error", "std::runtime_error"));
}

TEST(ShippedModels, DescribeCppHttplib) {
  const Index index(shippedModels(), shippedLibrary());
  EXPECT_EQ(index.type("httplib::Response", "").role, TypeRole::Response);
  EXPECT_EQ(index.type("httplib::Request", "").role, TypeRole::Request);
  EXPECT_TRUE(index.isFrameworkHeader("/usr/include/httplib.h"));
  ASSERT_EQ(index.registrations("httplib::Server::Delete").size(), 1U);
  EXPECT_EQ(index.registrations("httplib::Server::Delete")[0].captured, "Delete");
  ASSERT_EQ(index.calls("httplib::Response::set_redirect").size(), 1U);
  const Site& redirect = *index.calls("httplib::Response::set_redirect")[0].site;
  EXPECT_EQ(redirect.fields[0].name.text, "Location");
  EXPECT_EQ(redirect.fields[0].prefix, FieldPrefix::Add);
  EXPECT_EQ(index.calls("httplib::Response::set_content_provider").size(), 2U);
  EXPECT_EQ(index.writes("httplib::Response::status").size(), 1U);
  ASSERT_EQ(index.writes("httplib::Request::path_params").size(), 1U);
  EXPECT_EQ(index.writes("httplib::Request::path_params")[0].site->reads->part, "path");
}

}  // namespace
}  // namespace status_lint::model
