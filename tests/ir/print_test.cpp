#include "tests/ir/every_kind.h"
#include "tool/ir/print.h"

#include <gtest/gtest.h>

namespace status_lint::ir {
namespace {

constexpr std::string_view EveryKind = R"text(module users.cpp
file users.cpp
  allow rule-a, rule-b from line 5 to 6 (written on 4) "known \"debt\"" until 2027-01-31
  begin-allow rule-c on line 7 (written on 7): is never ended
type app::Color
  enumerator Green = 4611686018427387904
  enumerator Red = -1
type app::Handler : app::Base, std::exception
  field status: int
  field server: httplib::Server
  override c:@M@run of c:@B@run
wire cpp-httplib [status 200; unset -1; sendable 100, 200; else 500; drops HEAD; throws 204; fills 4xx; adds Date; sends HEAD; HTTP/2 only; wrong method 405; with Allow; no route 404; exception 500; no reply close; request and response are one; writes status text as it is]
candidate app::Reply: app::Reply::code($0) <- 404 at line 16
not lowered: inline assembly (1)
error users.cpp:3:4: unknown type name 'Foo'
12 errors

function app::handle(req: const httplib::Request& [request of cpp-httplib], res: httplib::Response& [response of cpp-httplib]) -> int [constructor; virtual; coroutine; pattern; noreturn; internal; foreign; in app::Handler]   users.cpp:12
        handle(const Request &, Response &)
        entry before [methods GET, HEAD; path "/users"; of cpp-httplib]
        var error: const std::exception* [exception]
        var i#3: int
        var i#4: ?
    13  if {call %1 = &req -> httplib::Request::has_param(cref "id", ref &i#3, 7) [-> bool; virtual; const; nothrow; noreturn; never empty; reads parameter "id", method; speaks of parsing; throws std::out_of_range; no usr; of cpp-httplib]; if %1 { i#3 = 1 }} (!(%1) && (@14 res >= BadRequest_400=400 [asks field "Location"; calls app::isBad; reads field "If-Match"; words status bad; key "status res"; depends res, %1] || empty(request(path))))
    14    status res <- 400 [by httplib::Response::status; of cpp-httplib]
    14    return -1
        else
macros.h:15    field this.server[key] first-wins "Allow" <- ("GET, " + i#3) [every response; defaulted]
          content <response> add [some content]
          clear %2 "fields" [no content]
    16  switch request(method) [reads method; key "method"; depends req]  (macro SWITCH)
    16  case "GET", "HEAD"
          break
    17  default
    17  loop while true [body first]
          continue
        step
          break
    17  loop over i#4 as %2 while false
    17  label done
          loop [endless]
            break done
    18  try
    18    throw app::Error <- app::Error{status: 404, text: null}
    18    call app::load(cref unknown(arithmetic: i#4, i#3))
    19  catch std::exception error
          rethrow
    20  catch ...
          throw ?
    20  opaque "inline assembly" touches res.body, %2
    21  error =& &res

function main() [main; lambda]   users.cpp:22
        main()
        var server: httplib::Server
    23  register route fn app::handle[i#3 = &server] methods "GET", "POST" path "/users" at server [by httplib::Server::Get; of cpp-httplib]
    23  register fallback fn app::Handler::run bind-front(3, _1) on &::app::handler at server
    23  call (server)()
)text";

TEST(IrPrint, ShowsEveryKind) {
  EXPECT_EQ(print(test::everyKind(), "/web/app"), EveryKind);
  EXPECT_EQ(print(test::everyKind(), "/web/app/"), EveryKind);
}

TEST(IrPrint, ShowsPathsInFullOutsideTheRoot) {
  EXPECT_TRUE(print(test::everyKind(), "/web/ap").starts_with("module /web/app/users.cpp\n"));
  EXPECT_TRUE(print(test::everyKind()).starts_with("module /web/app/users.cpp\n"));
}

TEST(IrPrint, ShowsOneValueWithoutAModule) {
  const Function function = test::handler();
  EXPECT_EQ(print(function, test::number(404, "", 3)), "404");
  EXPECT_EQ(print(function, test::read(test::variable(1, {"headers", "[Allow]"}))),
            "res.headers[Allow]");
  EXPECT_EQ(print(function, test::read(test::variable(9))), "#9");
  EXPECT_EQ(print(function, test::text("a\"\\\n\x01\xff")), R"("a\"\\\n\x01\xff")");
}

TEST(IrPrint, ShowsOneCondition) {
  Condition condition;
  condition.kind = Condition::Kind::Not;
  condition.operands = {test::truth(test::variable(0))};
  condition.before = {test::callOf("f", test::number(1), 4, 0)};
  EXPECT_EQ(print(test::handler(), condition), "{call %4 = f(cref 1)} !(req)");
}

TEST(IrPrint, NamesTheLineOfAValueThatStandsOnAnother) {
  Module module = test::everyKind();
  module.functions[1].body = {{1, Return{{test::number(404, "", 3)}}}};
  EXPECT_TRUE(print(module).ends_with("    12  return 404@14\n"));
}

}  // namespace
}  // namespace status_lint::ir
