#include "tool/http/field.h"
#include "tool/http/method.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace status_lint::http {
namespace {

struct RegistryRow {
  int code = 0;
  std::string phrase;
  std::string document;
  std::string section;
  std::string state;
  bool heuristicallyCacheable = false;
};

/// The registry as written down beside this file, independently of the table.
std::vector<RegistryRow> readRegistry() {
  const auto path = std::filesystem::path(__FILE__).parent_path() / "iana_status_codes.csv";
  std::ifstream in(path);
  EXPECT_TRUE(in) << path;
  std::vector<RegistryRow> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == ',') {
        cells.emplace_back();
      } else {
        cells.back() += c;
      }
    }
    if (cells.size() != 6) {
      ADD_FAILURE() << "not six cells: " << line;
      continue;
    }
    rows.push_back(
        {std::stoi(cells[0]), cells[1], cells[2], cells[3], cells[4], cells[5] == "yes"});
  }
  return rows;
}

std::string_view registryState(Registration registration) {
  switch (registration) {
  case Registration::Registered:
  case Registration::Experimental:
  case Registration::Superseded: return "registered";
  case Registration::Temporary: return "temporary";
  case Registration::Deprecated: return "deprecated";
  case Registration::Unused: return "unused";
  case Registration::Obsoleted: return "obsoleted";
  }
  return {};
}

TEST(StatusCode, TableIsTheRegistry) {
  const std::vector<RegistryRow> registry = readRegistry();
  ASSERT_EQ(registry.size(), 64U);
  ASSERT_EQ(statusCodes().size(), registry.size());
  for (std::size_t i = 0; i != registry.size(); ++i) {
    const StatusCode& row = statusCodes()[i];
    const RegistryRow& expected = registry[i];
    SCOPED_TRACE(expected.code);
    EXPECT_EQ(row.code, expected.code);
    EXPECT_EQ(row.phrase, expected.phrase);
    EXPECT_EQ(row.source, (Citation{expected.document, expected.section}));
    EXPECT_EQ(registryState(row.registration), expected.state);
    EXPECT_EQ(isHeuristicallyCacheable(row.code), expected.heuristicallyCacheable);
  }
}

TEST(StatusCode, EveryCodeOfTheCatalogueIsThere) {
  constexpr std::array Codes{100,
                             101,
                             102,
                             103,
                             200,
                             201,
                             202,
                             203,
                             204,
                             205,
                             206,
                             207,
                             208,
                             226,
                             300,
                             301,
                             302,
                             303,
                             304,
                             305,
                             306,
                             307,
                             308,
                             400,
                             401,
                             402,
                             403,
                             404,
                             405,
                             406,
                             407,
                             408,
                             409,
                             410,
                             411,
                             412,
                             413,
                             414,
                             415,
                             416,
                             417,
                             418,
                             421,
                             422,
                             423,
                             424,
                             426,
                             428,
                             429,
                             431,
                             451,
                             500,
                             501,
                             502,
                             503,
                             504,
                             505,
                             506,
                             507,
                             508,
                             510,
                             511,
                             // in no note, but registered
                             104,
                             425};
  for (const int code : Codes) {
    ASSERT_NE(find(code), nullptr) << code;
    EXPECT_EQ(find(code)->code, code);
    EXPECT_TRUE(isRegistered(code)) << code;
    EXPECT_FALSE(phrase(code).empty()) << code;
  }
  EXPECT_EQ(Codes.size(), statusCodes().size());
}

TEST(StatusCode, NoOtherCodeIsRegistered) {
  std::set<int> registered;
  for (const RegistryRow& row : readRegistry()) {
    registered.insert(row.code);
  }
  for (int code = -1; code <= 1000; ++code) {
    EXPECT_EQ(isRegistered(code), registered.contains(code)) << code;
  }
}

TEST(StatusCode, RowsAscend) {
  EXPECT_TRUE(std::ranges::is_sorted(statusCodes(), std::ranges::less_equal{}, &StatusCode::code));
}

TEST(StatusCode, EveryStatementHasASource) {
  for (const StatusCode& row : statusCodes()) {
    SCOPED_TRACE(row.code);
    EXPECT_FALSE(row.source.empty());
    // The registry cites a draft as a whole.
    EXPECT_TRUE(!row.source.section.empty() || row.code == 104);
    EXPECT_FALSE(row.meaning.empty());
    EXPECT_FALSE(row.meaning.ends_with('.'));
    for (const auto rules : {row.requiredFields, row.forbiddenFields}) {
      for (const FieldRule& rule : rules) {
        EXPECT_FALSE(rule.source.section.empty()) << rule.field;
        const Field* field = findField(rule.field);
        ASSERT_NE(field, nullptr) << rule.field;
        EXPECT_EQ(field->name, rule.field);
      }
    }
    for (const FieldRule& rule : row.requiredFields) {
      EXPECT_TRUE(hasMeaning(rule.field, row.code)) << rule.field;
    }
    for (const MethodRule& rule : row.methodRules) {
      for (const std::string_view method : rule.methods) {
        EXPECT_NE(findMethod(method), nullptr) << method;
      }
    }
  }
}

TEST(StatusCode, Phrases) {
  EXPECT_EQ(phrase(200), "OK");
  EXPECT_EQ(phrase(203), "Non-Authoritative Information");
  EXPECT_EQ(phrase(302), "Found");
  EXPECT_EQ(phrase(413), "Content Too Large");
  EXPECT_EQ(phrase(414), "URI Too Long");
  EXPECT_EQ(phrase(416), "Range Not Satisfiable");
  EXPECT_EQ(phrase(422), "Unprocessable Content");
  EXPECT_EQ(phrase(505), "HTTP Version Not Supported");
  EXPECT_EQ(phrase(499), "");
}

TEST(StatusCode, Describe) {
  EXPECT_EQ(describe(201), "201 (Created)");
  EXPECT_EQ(describe(418), "418 (Unused)");
  EXPECT_EQ(describe(499), "499");
  EXPECT_EQ(describe(-1), "-1");
}

TEST(StatusCode, FindByPhrase) {
  const auto code = [](std::string_view phrase) {
    const StatusCode* row = findByPhrase(phrase);
    return row == nullptr ? 0 : row->code;
  };
  EXPECT_EQ(code("Not Found"), 404);
  EXPECT_EQ(code("NOT_FOUND"), 404);
  EXPECT_EQ(code("notFound"), 404);
  EXPECT_EQ(code("Payload Too Large"), 413);
  EXPECT_EQ(code("Request Entity Too Large"), 413);
  EXPECT_EQ(code("Request-URI Too Long"), 414);
  EXPECT_EQ(code("Requested Range Not Satisfiable"), 416);
  EXPECT_EQ(code("Unprocessable Entity"), 422);
  EXPECT_EQ(code("Moved Temporarily"), 302);
  EXPECT_EQ(code("I'm a Teapot"), 418);
  EXPECT_EQ(code("Unused"), 0);
  EXPECT_EQ(code("Not"), 0);
  EXPECT_EQ(code(""), 0);
  EXPECT_EQ(code("()"), 0);
}

TEST(StatusCode, NoPhraseNamesTwoCodes) {
  for (const StatusCode& row : statusCodes()) {
    if (row.registration != Registration::Unused) {
      EXPECT_EQ(findByPhrase(row.phrase), &row) << row.code;
    }
    for (const std::string_view other : row.otherPhrases) {
      EXPECT_EQ(findByPhrase(other), &row) << other;
    }
  }
}

TEST(StatusCode, Classes) {
  static_assert(isValid(100) && isValid(599) && !isValid(99) && !isValid(600) && !isValid(-404));
  static_assert(statusClass(299) == StatusClass::Successful && !statusClass(600));
  static_assert(isInformational(199) && isRedirection(300) && !isRedirection(400));
  static_assert(isError(400) && isError(599) && !isError(399) && !isError(600));
  static_assert(isFinal(200) && !isFinal(103) && !isFinal(999));
  EXPECT_TRUE(isClientError(499));
  EXPECT_FALSE(isClientError(500));
  EXPECT_TRUE(isServerError(500));
  EXPECT_FALSE(isSuccessful(300));
}

TEST(StatusCode, Content) {
  std::vector<int> without;
  for (int code = 200; code < 600; ++code) {
    if (!mayHaveContent(code)) {
      without.push_back(code);
    }
  }
  EXPECT_EQ(without, (std::vector<int>{204, 205, 304}));
  for (int code = 100; code < 200; ++code) {
    EXPECT_FALSE(mayHaveContent(code)) << code;
  }
  EXPECT_EQ(find(204)->content, ContentRule::CannotHave);
  EXPECT_EQ(find(205)->content, ContentRule::MustNotHave);
  EXPECT_EQ(find(503)->content, ContentRule::ShouldHave);
  EXPECT_FALSE(mayHaveContent(200, "HEAD"));
  EXPECT_FALSE(mayHaveContent(200, "CONNECT"));
  EXPECT_TRUE(mayHaveContent(407, "CONNECT"));
  EXPECT_TRUE(mayHaveContent(200, "GET"));
}

TEST(StatusCode, Framing) {
  EXPECT_TRUE(forbidsFraming(100));
  EXPECT_TRUE(forbidsFraming(204));
  EXPECT_TRUE(forbidsFraming(200, "CONNECT"));
  EXPECT_FALSE(forbidsFraming(200, "GET"));
  EXPECT_FALSE(forbidsFraming(205));
  EXPECT_FALSE(forbidsFraming(304));
  for (const std::string_view field : {"content-length", "Transfer-Encoding"}) {
    EXPECT_NE(forbiddenField(204, field), nullptr) << field;
    EXPECT_NE(forbiddenField(101, field), nullptr) << field;
    EXPECT_NE(forbiddenField(150, field), nullptr) << field;
    EXPECT_EQ(forbiddenField(304, field), nullptr) << field;
  }
}

TEST(StatusCode, FieldsThatMustBeThere) {
  std::vector<std::pair<int, std::string>> unconditional;
  for (const StatusCode& row : statusCodes()) {
    for (const FieldRule& rule : row.requiredFields) {
      if (rule.strength == Strength::Must && rule.condition.empty()) {
        unconditional.emplace_back(row.code, rule.field);
      }
    }
  }
  const std::vector<std::pair<int, std::string>> expected{{226, "ETag"},
                                                          {401, "WWW-Authenticate"},
                                                          {405, "Allow"},
                                                          {407, "Proxy-Authenticate"},
                                                          {426, "Upgrade"}};
  EXPECT_EQ(unconditional, expected);
  ASSERT_NE(requiredField(101, "upgrade"), nullptr);
  EXPECT_EQ(requiredField(101, "upgrade")->strength, Strength::Must);
  ASSERT_NE(requiredField(206, "content-range"), nullptr);
  EXPECT_EQ(requiredField(206, "content-range")->strength, Strength::Must);
  EXPECT_FALSE(requiredField(206, "content-range")->condition.empty());
}

TEST(StatusCode, FieldsThatShouldOrMayBeThere) {
  for (const int code : {201, 300, 301, 302, 303, 307, 308}) {
    ASSERT_NE(requiredField(code, "Location"), nullptr) << code;
    EXPECT_EQ(requiredField(code, "Location")->strength, Strength::Should) << code;
  }
  ASSERT_NE(requiredField(416, "Content-Range"), nullptr);
  EXPECT_EQ(requiredField(416, "Content-Range")->strength, Strength::Should);
  ASSERT_NE(requiredField(451, "Link"), nullptr);
  EXPECT_EQ(requiredField(451, "Link")->strength, Strength::Should);
  for (const int code : {429, 503}) {
    ASSERT_NE(requiredField(code, "Retry-After"), nullptr) << code;
    EXPECT_EQ(requiredField(code, "Retry-After")->strength, Strength::May) << code;
  }
  ASSERT_NE(requiredField(413, "Retry-After"), nullptr);
  EXPECT_NE(requiredField(415, "Accept"), nullptr);
  EXPECT_NE(requiredField(103, "Link"), nullptr);
  EXPECT_EQ(requiredField(304, "Location"), nullptr);
  EXPECT_EQ(requiredField(499, "Location"), nullptr);
  EXPECT_TRUE(requiredFields(200).empty());
}

TEST(StatusCode, FieldsThatMustNotBeThere) {
  ASSERT_NE(forbiddenField(304, "Content-Type"), nullptr);
  EXPECT_EQ(forbiddenField(304, "Content-Type")->strength, Strength::ShouldNot);
  EXPECT_EQ(forbiddenField(304, "ETag"), nullptr);
  EXPECT_NE(forbiddenField(206, "Content-Range"), nullptr);
  EXPECT_NE(forbiddenField(415, "Accept-Encoding"), nullptr);
  EXPECT_NE(forbiddenField(511, "WWW-Authenticate"), nullptr);
  EXPECT_TRUE(forbiddenFields(200).empty());
  EXPECT_TRUE(forbiddenFields(499).empty());
}

TEST(StatusCode, Methods) {
  EXPECT_EQ(brokenMethodRule(304, "GET"), nullptr);
  EXPECT_EQ(brokenMethodRule(304, "HEAD"), nullptr);
  EXPECT_NE(brokenMethodRule(304, "POST"), nullptr);
  EXPECT_EQ(brokenMethodRule(206, "GET"), nullptr);
  EXPECT_NE(brokenMethodRule(206, "POST"), nullptr);
  EXPECT_NE(brokenMethodRule(416, "PUT"), nullptr);
  EXPECT_EQ(brokenMethodRule(201, "POST"), nullptr);
  EXPECT_EQ(brokenMethodRule(201, "PUT"), nullptr);
  ASSERT_NE(brokenMethodRule(201, "GET"), nullptr);
  EXPECT_EQ(brokenMethodRule(201, "GET")->source, (Citation{"RFC 9110", "9.2.1"}));
  ASSERT_NE(brokenMethodRule(201, "DELETE"), nullptr);
  EXPECT_EQ(brokenMethodRule(201, "DELETE")->strength, Strength::ShouldNot);
  EXPECT_NE(brokenMethodRule(501, "GET"), nullptr);
  EXPECT_EQ(brokenMethodRule(501, "PATCH"), nullptr);
  EXPECT_EQ(brokenMethodRule(200, "GET"), nullptr);
  EXPECT_EQ(brokenMethodRule(304, ""), nullptr);
  EXPECT_EQ(brokenMethodRule(499, "GET"), nullptr);
}

TEST(StatusCode, Redirects) {
  std::vector<int> followed;
  for (int code = 100; code < 600; ++code) {
    if (followsLocation(code)) {
      followed.push_back(code);
    }
  }
  EXPECT_EQ(followed, (std::vector<int>{301, 302, 303, 307, 308}));
  EXPECT_EQ(find(301)->redirect, RedirectMethod::PostMayBecomeGet);
  EXPECT_EQ(find(302)->redirect, RedirectMethod::PostMayBecomeGet);
  EXPECT_EQ(find(303)->redirect, RedirectMethod::BecomesGet);
  EXPECT_EQ(find(307)->redirect, RedirectMethod::Preserved);
  EXPECT_EQ(find(308)->redirect, RedirectMethod::Preserved);
  EXPECT_EQ(find(300)->redirect, RedirectMethod::UpToUser);
  EXPECT_EQ(find(304)->redirect, RedirectMethod::NotARedirect);
  for (const StatusCode& row : statusCodes()) {
    EXPECT_EQ(row.permanentRedirect, row.code == 301 || row.code == 308) << row.code;
  }
}

TEST(StatusCode, NeverStored) {
  std::vector<int> never;
  for (const StatusCode& row : statusCodes()) {
    if (row.caching == Caching::NeverStored && isFinal(row.code)) {
      never.push_back(row.code);
    }
  }
  EXPECT_EQ(never, (std::vector<int>{428, 429, 431, 511}));
}

TEST(StatusCode, States) {
  EXPECT_EQ(find(102)->registration, Registration::Superseded);
  EXPECT_EQ(find(104)->registration, Registration::Temporary);
  EXPECT_EQ(find(305)->registration, Registration::Deprecated);
  EXPECT_EQ(find(306)->registration, Registration::Unused);
  EXPECT_EQ(find(418)->registration, Registration::Unused);
  EXPECT_EQ(find(506)->registration, Registration::Experimental);
  EXPECT_EQ(find(510)->registration, Registration::Obsoleted);
}

TEST(StatusCode, SendersRetriesAndWebDav) {
  std::vector<int> intermediary;
  std::vector<int> later;
  std::vector<int> webDav;
  for (const StatusCode& row : statusCodes()) {
    if (row.sender == Sender::Intermediary) {
      intermediary.push_back(row.code);
    }
    if (row.retry == Retry::Later) {
      later.push_back(row.code);
    }
    if (row.webDav) {
      webDav.push_back(row.code);
    }
  }
  EXPECT_EQ(intermediary, (std::vector<int>{203, 407, 502, 504, 511}));
  EXPECT_EQ(later, (std::vector<int>{408, 423, 425, 429, 500, 502, 503, 504, 507}));
  EXPECT_EQ(webDav, (std::vector<int>{102, 207, 208, 423, 424, 507, 508}));
  EXPECT_EQ(find(421)->sender, Sender::NotProxy);
}

TEST(StatusName, NamesAreThePhrases) {
  const std::vector<std::pair<int, std::string_view>> names{
      {status::Continue, "Continue"},
      {status::Ok, "OK"},
      {status::Created, "Created"},
      {status::NoContent, "No Content"},
      {status::ImUsed, "IM Used"},
      {status::SeeOther, "See Other"},
      {status::Unauthorized, "Unauthorized"},
      {status::MethodNotAllowed, "Method Not Allowed"},
      {status::UriTooLong, "URI Too Long"},
      {status::RangeNotSatisfiable, "Range Not Satisfiable"},
      {status::UnprocessableContent, "Unprocessable Content"},
      {status::InternalServerError, "Internal Server Error"},
      {status::HttpVersionNotSupported, "HTTP Version Not Supported"},
      {status::NetworkAuthenticationRequired, "Network Authentication Required"}};
  for (const auto& [code, name] : names) {
    EXPECT_EQ(phrase(code), name);
  }
}

}  // namespace
}  // namespace status_lint::http
