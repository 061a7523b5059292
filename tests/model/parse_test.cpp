#include "tool/model/model.h"

#include <gtest/gtest.h>

namespace status_lint::model {
namespace {

using Messages = std::vector<std::string>;

/// The model of a list of sites.
std::string sites(std::string_view entries) {
  return R"({"framework":"f","sites":[)" + std::string(entries) + "]}";
}

std::string handlers(std::string_view entries) {
  return R"({"framework":"f","handlers":[)" + std::string(entries) + "]}";
}

Messages errorsOf(std::string_view json) {
  const auto model = parseModel(json, "m.json");
  Messages messages;
  if (!model) {
    for (const base::Error& error : model.error()) {
      messages.push_back(error.message);
    }
  }
  return messages;
}

Messages one(std::string message) {
  return {"m.json: " + std::move(message)};
}

Model parsed(std::string_view json) {
  EXPECT_EQ(errorsOf(json), Messages());
  return parseModel(json, "m.json").value_or(Model());
}

Operand argument(int index) {
  Operand operand;
  operand.kind = Operand::Kind::Argument;
  operand.index = index;
  return operand;
}

TEST(ModelParse, ReadsEveryKeyOfASite) {
  const Model model = parsed(sites(R"({"call":"a::{b,c}","argc":2,"types":{"$0":"int"},
    "if":{"$-1":-3},"on":"request","status":"?$0|statusText",
    "header":{"+A":"$1","?$0":true,"-B":true,"C":7},"body":"+$1","clears":["headers","body","status"],
    "commit":true,"finish":true,"gives":"response","reads":"header:$0","of":"$this","throws":"$0",
    "noreturn":true,"ignores":[1,-1]})"));
  ASSERT_EQ(model.sites.size(), 1U);
  const Site& site = model.sites[0];
  EXPECT_EQ(site.kind, MatchKind::Call);
  EXPECT_EQ(site.pattern, "a::{b,c}");
  EXPECT_EQ(site.pointer, "/sites/0");
  EXPECT_EQ(site.argumentCount, 2U);
  EXPECT_EQ(site.types, (std::map<int, std::string>{{0, "int"}}));
  EXPECT_EQ(site.onlyIf, (std::map<int, std::int64_t>{{-1, -3}}));
  EXPECT_EQ(site.on, Receiver::Request);
  EXPECT_EQ(site.statusPrefix, FieldPrefix::FirstWins);
  ASSERT_TRUE(site.status);
  EXPECT_EQ(site.status->decoder, Decoder::StatusText);
  ASSERT_EQ(site.fields.size(), 4U);
  EXPECT_EQ(site.fields[0].prefix, FieldPrefix::Add);
  EXPECT_EQ(site.fields[0].name.text, "A");
  EXPECT_EQ(site.fields[0].value, argument(1));
  EXPECT_EQ(site.fields[1].prefix, FieldPrefix::FirstWins);
  EXPECT_EQ(site.fields[1].name, argument(0));
  EXPECT_EQ(site.fields[1].value.kind, Operand::Kind::True);
  EXPECT_EQ(site.fields[2].prefix, FieldPrefix::Remove);
  EXPECT_EQ(site.fields[3].prefix, FieldPrefix::Replace);
  EXPECT_EQ(site.fields[3].value.number, 7);
  EXPECT_EQ(site.content, argument(1));
  EXPECT_TRUE(site.contentAppends);
  EXPECT_EQ(site.clears, (std::vector<std::string>{"fields", "content", "status"}));
  EXPECT_TRUE(site.commit && site.finish && site.noReturn);
  EXPECT_EQ(site.gives, "response");
  EXPECT_EQ(site.reads, (Reads{"header", argument(0)}));
  EXPECT_EQ(site.of->kind, Operand::Kind::This);
  EXPECT_EQ(site.throws, argument(0));
  EXPECT_EQ(site.ignores, (std::vector<int>{1, -1}));
}

TEST(ModelParse, ReadsEveryKindOfSite) {
  const Model model = parsed(sites(R"(
    {"write":"a::b","status":"$value","header":{"+$key":"$value","*":"$value|pairs"}},
    {"return":"const char *","body":"$value","of":"handler"},
    {"throw":"E","status":404,"body":false,"of":"every"},
    {"text":"cgi","sinks":"{puts,asio::{write,send}}","status":"$value|statusText"},
    {"write":"a::c","reads":"body"})"));
  ASSERT_EQ(model.sites.size(), 5U);
  EXPECT_EQ(model.sites[0].kind, MatchKind::Write);
  EXPECT_EQ(model.sites[0].fields[0].name.kind, Operand::Kind::Key);
  EXPECT_EQ(model.sites[0].fields[1].value.decoder, Decoder::Pairs);
  EXPECT_EQ(model.sites[1].kind, MatchKind::Return);
  EXPECT_TRUE(model.sites[1].ofHandler);
  EXPECT_EQ(model.sites[2].kind, MatchKind::Throw);
  EXPECT_EQ(model.sites[2].status->number, 404);
  EXPECT_EQ(model.sites[2].content->kind, Operand::Kind::False);
  EXPECT_TRUE(model.sites[2].ofEvery);
  EXPECT_EQ(model.sites[3].kind, MatchKind::Text);
  EXPECT_EQ(model.sites[3].sinks, (std::vector<std::string>{"puts", "asio::write", "asio::send"}));
  EXPECT_EQ(model.sites[4].reads->part, "content");
}

TEST(ModelParse, ReadsHandlers) {
  const Model model = parsed(handlers(R"(
    {"register":"S::{Get,Put}","argc":2,"method":"$callee|method","path":"$0","handler":"$1",
     "params":["Request","Response"],"role":{"$0":"request"}},
    {"override":"H::run","kind":"before"},
    {"signature":{"params":["request","int"],"returns":"{int,long}"},"role":{"$1":"path"}},
    {"macro":"ENDPOINT","method":"GET","handler":"$2"})"));
  ASSERT_EQ(model.handlers.size(), 4U);
  const Handler& route = model.handlers[0];
  EXPECT_EQ(route.kind, MatchKind::Register);
  EXPECT_EQ(route.role, "route");
  EXPECT_EQ(route.argumentCount, 2U);
  EXPECT_EQ(route.method.at(0).decoder, Decoder::Method);
  EXPECT_EQ(route.path, std::vector{argument(0)});
  EXPECT_EQ(route.handler, argument(1));
  EXPECT_EQ(route.parameters, (std::vector<std::string>{"Request", "Response"}));
  EXPECT_EQ(route.roles, (std::map<int, std::string>{{0, "request"}}));
  EXPECT_EQ(model.handlers[1].role, "before");
  EXPECT_EQ(model.handlers[2].signatureParameters, (std::vector<std::string>{"request", "int"}));
  EXPECT_EQ(model.handlers[2].signatureReturns, "{int,long}");
  EXPECT_EQ(model.handlers[3].kind, MatchKind::Macro);
  EXPECT_EQ(model.handlers[3].method.at(0).text, "GET");
}

TEST(ModelParse, ReadsTypesSymbolsAndWire) {
  const Model model = parsed(R"({"$schema":"s","framework":"f","versions":"1","headers":["f.h"],
    "markers":["HTTP/1."],"response":["f::{R,message<false>}"],"request":["f::Q"],
    "symbols":[{"name":"f::S_*","is":"$callee|digits"},{"name":"f::codes::*","is":"fold"},
               {"unwrap":"f::code_t"},{"name":"f::ok","is":200}],
    "setField":"set(\"{name}\", {value}) ",
    "wire":{"status":null,"sendable":[200,404],"else":500,"drops":["HEAD","1xx"],"throws":["204"],
            "adds":["Date"],"wrongMethod":{"status":405,"allow":true},"noRoute":404,"exception":500,
            "noReply":"hang","sendableEnum":"f::code","statusText":true}})");
  EXPECT_EQ(model.framework, "f");
  EXPECT_EQ(model.file, "m.json");
  EXPECT_EQ(model.headers, (std::vector<std::string>{"f.h"}));
  EXPECT_EQ(model.responses, (std::vector<std::string>{"f::R", "f::message<false>"}));
  ASSERT_EQ(model.symbols.size(), 4U);
  EXPECT_EQ(model.symbols[0].is.kind, Operand::Kind::Callee);
  EXPECT_TRUE(model.symbols[1].fold);
  EXPECT_TRUE(model.symbols[2].unwrap);
  EXPECT_EQ(model.symbols[3].is.number, 200);
  EXPECT_EQ(model.setField, R"(set("{name}", {value}) )");
  EXPECT_EQ(model.wire.status, std::nullopt);
  EXPECT_EQ(model.wire.sendable, (std::vector<int>{200, 404}));
  EXPECT_EQ(model.wire.otherwise, 500);
  EXPECT_EQ(model.wire.drops, (std::vector<std::string>{"HEAD", "1xx"}));
  EXPECT_EQ(model.wire.wrongMethodStatus, 405);
  EXPECT_TRUE(model.wire.wrongMethodAllow);
  EXPECT_EQ(model.wire.noReply, "hang");
  EXPECT_EQ(model.wire.sendableEnum, "f::code");
  EXPECT_TRUE(model.wire.writesStatusText);
}

TEST(ModelErrors, SayWhereTheTextIsNoJson) {
  EXPECT_EQ(errorsOf("{\n  \"framework\": oops\n}"),
            one("line 2, column 16: syntax error while parsing value - invalid literal; last read: "
                "'\"framework\": o'"));
  EXPECT_EQ(errorsOf("[]"), one("expected an object, got an array"));
  EXPECT_EQ(errorsOf("{}"), one("the model needs \"framework\": its name"));
}

TEST(ModelErrors, NameTheNearestKey) {
  EXPECT_EQ(errorsOf(sites(R"({"call":"f","staus":404,"status":404})")),
            one("/sites/0/staus: unknown key \"staus\"; did you mean \"status\"?"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","wire":{"wrongMethod":{"stauts":405}}})"),
            one("/wire/wrongMethod/stauts: unknown key \"stauts\"; did you mean \"status\"?"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","wire":{"wrongMethod":{"a/b~c":405}}})"),
            one("/wire/wrongMethod/a~1b~0c: unknown key \"a/b~c\"; known are status, allow"));
}

TEST(ModelErrors, FindKeysThatAreThereTwice) {
  EXPECT_EQ(errorsOf(R"({"framework":"f","sites":[{"call":"a"},{"call":"b","call":"c"}]})"),
            one("/sites/1/call: the object has this key twice"));
}

TEST(ModelErrors, CountMatchKeys) {
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","write":"b","status":404})")),
            one("/sites/0: two match keys, \"call\" and \"write\"; an entry has exactly one"));
  EXPECT_EQ(errorsOf(sites(R"({"status":404})")),
            one("/sites/0: no match key; an entry has one of call, write, return, throw, text"));
  EXPECT_EQ(errorsOf(handlers(R"({"kind":"error"})")),
            one("/handlers/0: no match key; an entry has one of register, override, signature, "
                "macro"));
}

TEST(ModelErrors, NameTheWrongType) {
  EXPECT_EQ(errorsOf(R"({"framework":3})"), one("/framework: expected a string, got an integer"));
  EXPECT_EQ(errorsOf(R"({"framework":""})"), one("/framework: an empty string says nothing"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","sites":{}})"),
            one("/sites: expected an array, got an object"));
  EXPECT_EQ(errorsOf(sites("7")), one("/sites/0: expected an object, got an integer"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","argc":1.5,"finish":true})")),
            one("/sites/0/argc: expected an integer, got a number that is no integer"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","finish":false,"status":404})")),
            one("/sites/0/finish: expected true, got false; leave the key out otherwise"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","status":[404]})")),
            one("/sites/0/status: expected an operand, an integer or true, got an array"));
}

TEST(ModelErrors, ShowTheColumnOfABadOperand) {
  EXPECT_EQ(
      errorsOf(sites(R"({"call":"a","status":"?$0|statusTxt"})")),
      one("/sites/0/status: column 5 of \"?$0|statusTxt\": unknown decoder \"statusTxt\"; did "
          "you mean \"statusText\"?"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","header":{"+$0|feld":"$1"}})")),
            one("/sites/0/header/+$0|feld: column 5 of \"+$0|feld\": unknown decoder \"feld\"; did "
                "you mean \"field\"?"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","reads":"header:$x"})")),
            one("/sites/0/reads: column 8 of \"header:$x\": unknown operand \"$x\"; write $0, $-1, "
                "$this, $value, $key, $callee, $<0> or $<Class::method>:$0"));
}

TEST(ModelErrors, NameWrongWords) {
  EXPECT_EQ(errorsOf(handlers(R"({"override":"a","kind":"eror"})")),
            one("/handlers/0/kind: unknown kind of handler \"eror\"; did you mean \"error\"?"));
  EXPECT_EQ(errorsOf(handlers(R"({"override":"a","role":{"$0":"reponse"}})")),
            one("/handlers/0/role/$0: unknown role \"reponse\"; did you mean \"response\"?"));
  EXPECT_EQ(errorsOf(handlers(R"({"override":"a","role":{"0":"response"}})")),
            one("/handlers/0/role/0: \"0\" is no argument; write $0, $1, or $-1 for the last"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","on":"respones","finish":true})")),
            one("/sites/0/on: unknown receiver \"respones\"; did you mean \"response\"?"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","clears":["header"]})")),
            one("/sites/0/clears/0: unknown part of a response \"header\"; did you mean "
                "\"headers\"?"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","reads":"methods"})")),
            one("/sites/0/reads: unknown part of a request \"methods\"; did you mean \"method\"?"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","reads":"path:$0"})")),
            one("/sites/0/reads: \"path\" takes no name; header:$0 and param:$0 do"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","gives":"respose"})")),
            one("/sites/0/gives: unknown result \"respose\"; did you mean \"response\"?"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","of":"handlers","finish":true})")),
            one("/sites/0/of: unknown object \"handlers\"; did you mean \"handler\"?"));
  EXPECT_EQ(errorsOf(sites(R"({"text":"statusline","sinks":"puts","status":"$value|statusLine"})")),
            one("/sites/0/text: unknown grammar \"statusline\"; did you mean \"statusLine\"?"));
}

TEST(ModelErrors, HoldValuesToTheirMeaning) {
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","status":40})")),
            one("/sites/0/status: \"40\" is not a status code (100 to 599)"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","status":"+$0"})")),
            one("/sites/0/status: a status is set, or set first with \"?\"; it takes no \"+\" or "
                "\"-\""));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","status":false})")),
            one("/sites/0/status: expected an operand, an integer or true, got false"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","header":{"Content Type":"$0"}})")),
            one("/sites/0/header/Content Type: \"Content Type\" is not a field name"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","header":{"*":"$0"}})")),
            one("/sites/0/header/*: \"*\" takes its names from an operand with |pairs or "
                "|headerBlock, or true"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","status":"$value"})")),
            one("/sites/0/status: \"$value\" belongs to write, return, text and register; an "
                "argument is $0"));
  EXPECT_EQ(errorsOf(sites(R"({"return":"a","header":{"$key":"$value"}})")),
            one("/sites/0/header/$key: \"$key\" belongs to write; an argument is $0"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","wire":{"drops":["head"],"else":99}})"),
            (Messages{"m.json: /wire/drops/0: \"head\" is no kind of response; write \"HEAD\", "
                      "\"1xx\" or \"204\"",
                      "m.json: /wire/else: 99 is not a status code (100 to 599)"}));
  EXPECT_EQ(
      errorsOf(R"({"framework":"f","response":["a::*","b<false"]})"),
      (Messages{"m.json: /response/0: a type is named in full, without \"*\"; pointers to it "
                "are included",
                "m.json: /response/1: \"b<false\" lacks the \">\" of its template arguments"}));
}

TEST(ModelErrors, HoldPatternsTogether) {
  EXPECT_EQ(errorsOf(sites(R"({"call":"a::{b,c","finish":true})")),
            one("/sites/0/call: the braces of \"a::{b,c\" do not match"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"{a, b}","finish":true})")),
            one("/sites/0/call: \"{a, b}\" stands for \" b\", which is no name; write alternatives "
                "as {a,b}"));
}

TEST(ModelErrors, FindWhatIsMissing) {
  EXPECT_EQ(errorsOf(sites(R"({"call":"a"})")),
            one("/sites/0: the entry has no effect; give it one of status, reason, header, body, "
                "clears, commit, finish, gives, reads, throws, noreturn, documents, ignores"));
  EXPECT_EQ(errorsOf(sites(R"({"text":"cgi","status":"$value|statusText"})")),
            one("/sites/0: a text entry needs \"sinks\": the functions that write the text"));
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","sinks":"b","finish":true})")),
            one("/sites/0/sinks: \"sinks\" belongs to text entries"));
  EXPECT_EQ(
      errorsOf(handlers(R"({"register":"a"})")),
      one("/handlers/0: a register entry needs \"handler\": the argument that is the handler"));
  EXPECT_EQ(errorsOf(handlers(R"({"register":"a","handler":"f"})")),
            one("/handlers/0/handler: expected an operand such as $0"));
  EXPECT_EQ(
      errorsOf(handlers(R"({"override":"a","handler":"$0"})")),
      one("/handlers/0/handler: the function that matches is the handler itself; leave the key "
          "out"));
  EXPECT_EQ(
      errorsOf(handlers(R"({"signature":{"returns":"int"}})")),
      one("/handlers/0/signature: a signature needs \"params\": the types of the parameters"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","symbols":[{"name":"a"}]})"),
            one("/symbols/0: a symbol needs \"is\": what it stands for"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","symbols":[{"name":"a","is":"$0"}]})"),
            one("/symbols/0/is: a symbol is a literal, $callee, or \"fold\""));
}

TEST(ModelErrors, FindEntriesThatSayTheSame) {
  EXPECT_EQ(errorsOf(sites(R"({"call":"a","status":404},{"call":"b","status":404},
                              {"status":404,"call":"a"})")),
            one("/sites/2: same entry as /sites/0"));
  EXPECT_EQ(errorsOf(handlers(R"({"override":"a"},{"override":"a"})")),
            one("/handlers/1: same entry as /handlers/0"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","symbols":[{"name":"a","is":1},{"name":"a","is":2}]})"),
            one("/symbols/1: same entry as /symbols/0"));
  EXPECT_EQ(errorsOf(R"({"framework":"f","response":["a","a"]})"),
            one("/response/1: \"a\" is named twice"));
}

TEST(ModelErrors, AreAllFoundInOneGo) {
  EXPECT_EQ(errorsOf(R"({"framwork":"f","sites":[{"call":"a","argc":-1,"body":"$"}]})").size(), 4U);
}

}  // namespace
}  // namespace status_lint::model
