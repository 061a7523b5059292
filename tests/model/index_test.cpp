#include "tool/model/index.h"

#include <gtest/gtest.h>

namespace status_lint::model {
namespace {

Model parsed(std::string_view json) {
  auto model = parseModel(json, "m.json");
  EXPECT_TRUE(model) << (model ? "" : model.error()[0].message);
  return model.value_or(Model());
}

const std::vector<Model>& models() {
  static const std::vector<Model> Models = {
      parsed(R"json({"framework":"a","headers":["a.h","lib/b.hpp","some/tree/"],
        "response":["beast::message<false>","crow::response"],"request":["beast::message<true>"],
        "symbols":[{"name":"web::methods::DEL","is":"DELETE"},{"name":"web::methods::*","is":"$callee"}],
        "handlers":[
          {"register":"S::{Get,Post}","method":"$callee|method","handler":"$1"},
          {"register":"crow::{TaggedRule,DynamicRule}::operator()","handler":"$0",
           "path":"$<crow::*::{route,new_rule}>:$0"},
          {"override":"Civet::handle{Get,Post}"},
          {"macro":"ENDPOINT*"},
          {"signature":{"params":["request"]}}],
        "sites":[
          {"call":"S::set","status":404},
          {"call":"S::set*","body":true},
          {"call":"S::{set,put}","finish":true},
          {"call":"ns::*::deep","finish":true},
          {"call":"{send,asio::{write,read}}","finish":true},
          {"write":"S::status","status":"$value"},
          {"return":"const char *","body":"$value"},
          {"throw":"E::{Bad,Worse}","status":400},
          {"text":"cgi","sinks":"{puts,FCGI_printf}","status":"$value|statusText"}]})json"),
      parsed(R"({"framework":"b","response":["crow::response"],
        "sites":[{"call":"S::set","commit":true}]})")};

  return Models;
}

const Library& library() {
  static const Library Facts = [] {
    Library facts;
    facts.functions["std::stoi"].speaksOf = "conversion";
    return facts;
  }();
  return Facts;
}

const Index& index() {
  static const Index TheIndex(models(), library());
  return TheIndex;
}

std::vector<std::string> pointers(const std::vector<SiteMatch>& matches) {
  std::vector<std::string> out;
  for (const SiteMatch& match : matches) {
    out.push_back(match.model->framework + match.site->pointer + " " + match.captured);
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST(ModelIndex, GivesAllThatMatchInModelOrder) {
  EXPECT_EQ(pointers(index().calls("S::set")),
            (Texts{"a/sites/0 set", "a/sites/1 ", "a/sites/2 set", "b/sites/0 set"}));
  EXPECT_EQ(pointers(index().calls("S::setAll")), (Texts{"a/sites/1 All"}));
  EXPECT_EQ(pointers(index().calls("S::put")), (Texts{"a/sites/2 put"}));
  EXPECT_EQ(pointers(index().calls("T::set")), Texts());
}

TEST(ModelIndex, MatchesStarsAndNestedAlternatives) {
  EXPECT_EQ(pointers(index().calls("ns::x::y::deep")), (Texts{"a/sites/3 x::y"}));
  EXPECT_EQ(pointers(index().calls("ns::deep")), Texts());
  EXPECT_EQ(pointers(index().calls("send")), (Texts{"a/sites/4 send"}));
  EXPECT_EQ(pointers(index().calls("asio::read")), (Texts{"a/sites/4 read"}));
}

TEST(ModelIndex, KeepsTheKindsApart) {
  EXPECT_EQ(pointers(index().writes("S::status")), (Texts{"a/sites/5 status"}));
  EXPECT_EQ(pointers(index().calls("S::status")), Texts());
  EXPECT_EQ(pointers(index().returns("const char *")), (Texts{"a/sites/6 *"}));
  EXPECT_EQ(pointers(index().throws("E::Worse")), (Texts{"a/sites/7 Worse"}));
}

TEST(ModelIndex, FindsHandlers) {
  ASSERT_EQ(index().registrations("S::Post").size(), 1U);
  EXPECT_EQ(index().registrations("S::Post")[0].captured, "Post");
  EXPECT_EQ(index().registrations("crow::DynamicRule::operator()").size(), 1U);
  ASSERT_EQ(index().overrides("Civet::handleGet").size(), 1U);
  EXPECT_EQ(index().overrides("Civet::handleGet")[0].captured, "Get");
  ASSERT_EQ(index().macros("ENDPOINT_ASYNC").size(), 1U);
  EXPECT_EQ(index().macros("ENDPOINT_ASYNC")[0].captured, "_ASYNC");
  EXPECT_EQ(index().signatures().size(), 1U);
}

TEST(ModelIndex, FindsTypesByTemplateArguments) {
  EXPECT_EQ(index().type("beast::message", "false, Body").role, TypeRole::Response);
  EXPECT_EQ(index().type("beast::message", "true").role, TypeRole::Request);
  EXPECT_EQ(index().type("beast::message", "falsehood").role, TypeRole::None);
  EXPECT_EQ(index().type("beast::message", "").role, TypeRole::None);
  EXPECT_EQ(index().type("crow::response", "").role, TypeRole::Response);
  EXPECT_EQ(index().type("crow::response", "int").model, models().data());
  EXPECT_EQ(index().type("other", "").model, nullptr);
}

TEST(ModelIndex, GivesTheFirstSymbol) {
  ASSERT_TRUE(index().symbol("web::methods::DEL"));
  EXPECT_EQ(index().symbol("web::methods::DEL")->symbol->is.text, "DELETE");
  const auto get = index().symbol("web::methods::GET");
  ASSERT_TRUE(get);
  EXPECT_EQ(get->symbol->is.kind, Operand::Kind::Callee);
  EXPECT_EQ(get->captured, "GET");
  EXPECT_FALSE(index().symbol("web::other::GET"));
}

TEST(ModelIndex, FiltersByTheLastComponent) {
  for (const char* name : {"set",
                           "setAll",
                           "put",
                           "deep",
                           "read",
                           "status",
                           "Get",
                           "operator()",
                           "route",
                           "new_rule",
                           "handlePost",
                           "puts",
                           "DEL",
                           "stoi"}) {
    EXPECT_TRUE(index().mayMatch(name)) << name;
  }
}

TEST(ModelIndex, FiltersOutOthers) {
  const std::vector<Model> plain = {parsed(R"({"framework":"f","sites":[
      {"call":"S::set","finish":true},{"call":"S::begin_*","finish":true}]})")};
  const Library none;
  const Index small(plain, none);
  EXPECT_TRUE(small.mayMatch("set"));
  EXPECT_TRUE(small.mayMatch("begin_all"));
  EXPECT_TRUE(small.mayMatch("begin_"));
  for (const char* name : {"", "se", "sets", "begin", "b", "*", "operator*"}) {
    EXPECT_FALSE(small.mayMatch(name)) << name;
  }
}

TEST(ModelIndex, KeepsConversionOperatorsWhole) {
  const std::vector<Model> plain = {
      parsed(R"({"framework":"f","sites":[{"call":"S::operator std::string","finish":true}]})")};
  const Library none;
  const Index small(plain, none);
  ASSERT_EQ(small.calls("S::operator std::string").size(), 1U);
  EXPECT_EQ(small.calls("S::operator std::string")[0].captured, "operator std::string");
  EXPECT_TRUE(small.mayMatch("operator std::string"));
  EXPECT_FALSE(small.mayMatch("string"));
}

TEST(ModelIndex, FindsLibraryFunctions) {
  ASSERT_NE(index().library("std::stoi"), nullptr);
  EXPECT_EQ(index().library("std::stoi")->speaksOf, "conversion");
  EXPECT_EQ(index().library("std::stof"), nullptr);
}

TEST(ModelIndex, FindsTextEntriesByTheirSinks) {
  ASSERT_EQ(index().texts("puts").size(), 1U);
  EXPECT_EQ(index().texts("puts").front().site->kind, MatchKind::Text);
  EXPECT_EQ(index().texts("FCGI_printf").size(), 1U);
  EXPECT_TRUE(index().texts("printf").empty());
  EXPECT_TRUE(index().calls("puts").empty());
}

TEST(ModelIndex, KnowsFrameworkHeadersAtAFolderBoundary) {
  EXPECT_TRUE(index().isFrameworkHeader("/usr/include/a.h"));
  EXPECT_TRUE(index().isFrameworkHeader("a.h"));
  EXPECT_TRUE(index().isFrameworkHeader("/x/lib/b.hpp"));
  EXPECT_FALSE(index().isFrameworkHeader("/usr/include/aa.h"));
  EXPECT_FALSE(index().isFrameworkHeader("/x/b.hpp"));
  EXPECT_FALSE(index().isFrameworkHeader("/x/a.hpp"));
}

TEST(ModelIndex, KnowsFrameworkHeadersByTheirFolders) {
  EXPECT_TRUE(index().isFrameworkHeader("/x/some/tree/a/b.hpp"));
  EXPECT_TRUE(index().isFrameworkHeader("some/tree/b.hpp"));
  EXPECT_TRUE(index().isFrameworkHeader("/x/awesome/tree/some/tree/b.hpp"));
  EXPECT_FALSE(index().isFrameworkHeader("/x/awesome/tree/b.hpp"));
  EXPECT_FALSE(index().isFrameworkHeader("/x/some/tree.hpp"));
  EXPECT_FALSE(index().isFrameworkHeader("/x/tree/b.hpp"));
}

}  // namespace
}  // namespace status_lint::model
