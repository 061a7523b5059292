#include "rules/documentation.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace status_lint::rules {
namespace {

namespace fs = std::filesystem;

const fs::path Root = STATUS_LINT_SOURCE_DIR;

std::string read(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}

fs::path fileOf(const Rule& rule) {
  std::string name(rule.id);
  std::ranges::replace(name, '-', '_');
  return Root / "rules" / (name + ".cpp");
}

TEST(Catalog, IsSortedAndUnique) {
  ASSERT_FALSE(catalog().empty());
  EXPECT_TRUE(std::ranges::is_sorted(catalog(), std::ranges::less_equal{}, &Rule::id) ||
              catalog().size() == 1);
  std::set<std::string_view> ids;
  for (const Rule* rule : catalog()) {
    EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
  }
}

TEST(Catalog, FindsEachRuleByItsId) {
  for (const Rule* rule : catalog()) {
    EXPECT_EQ(find(rule->id), rule);
  }
  EXPECT_EQ(find("no-such-rule"), nullptr);
}

TEST(Catalog, IdsAreInKebabCase) {
  const std::regex kebab("[a-z][a-z0-9]*(-[a-z0-9]+)+");
  for (const Rule* rule : catalog()) {
    EXPECT_TRUE(std::regex_match(std::string(rule->id), kebab)) << rule->id;
  }
}

TEST(Catalog, EachRuleHasItsFileAndFixtures) {
  for (const Rule* rule : catalog()) {
    EXPECT_TRUE(fs::exists(fileOf(*rule))) << fileOf(*rule);
    EXPECT_TRUE(fs::is_directory(Root / "tests/rules" / rule->id)) << rule->id;
  }
}

TEST(Catalog, EachRuleFileIsListed) {
  const std::string definition = read(Root / "rules/catalog.def");
  const std::regex symbol(R"(extern constexpr Rule (\w+)\{)");
  std::size_t found = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(Root / "rules")) {
    const std::string source = entry.path().extension() == ".cpp" ? read(entry.path()) : "";
    std::smatch match;
    if (std::regex_search(source, match, symbol)) {
      ++found;
      EXPECT_NE(definition.find("SL_RULE(" + match[1].str() + ")\n"), std::string::npos)
          << entry.path();
    }
  }
  EXPECT_EQ(found, catalog().size());
}

TEST(Catalog, RuleFilesStaySmall) {
  for (const Rule* rule : catalog()) {
    EXPECT_LE(std::ranges::count(read(fileOf(*rule)), '\n'), 150) << rule->id;
  }
}

TEST(Catalog, SummariesAreOneLineWithoutFullStop) {
  for (const Rule* rule : catalog()) {
    ASSERT_FALSE(rule->summary.empty()) << rule->id;
    EXPECT_EQ(rule->summary.find('\n'), std::string_view::npos) << rule->id;
    EXPECT_NE(rule->summary.back(), '.') << rule->id;
    EXPECT_FALSE(rule->summary.front() >= 'A' && rule->summary.front() <= 'Z') << rule->id;
  }
}

TEST(Catalog, EachRuleCitesAnRfc) {
  for (const Rule* rule : catalog()) {
    ASSERT_FALSE(rule->citations.empty()) << rule->id;
    for (const Citation& citation : rule->citations) {
      EXPECT_TRUE(citation.document.starts_with("RFC ")) << rule->id;
      EXPECT_FALSE(citation.section.empty()) << rule->id;
    }
    EXPECT_FALSE(rule->since.empty()) << rule->id;
  }
}

TEST(Catalog, GuardedCodesAreRegisteredAndSorted) {
  for (const Rule* rule : catalog()) {
    EXPECT_TRUE(std::ranges::is_sorted(rule->guards)) << rule->id;
    for (const int code : rule->guards) {
      EXPECT_TRUE(http::isRegistered(code)) << rule->id << ' ' << code;
    }
  }
}

TEST(Catalog, DocumentationHasItsHeadingsInOrderWithMarkedExamples) {
  for (const Rule* rule : catalog()) {
    const std::string_view text = rule->documentation;
    std::size_t at = 0;
    for (const char* heading : {"\n## What it reports\n",
                                "\n## Why\n",
                                "\n## Example\n",
                                "\n## Instead\n",
                                "\n## When it stays silent\n"}) {
      at = text.find(heading, at);
      ASSERT_NE(at, std::string_view::npos) << rule->id << heading;
    }
    const std::size_t instead = text.find("\n## Instead\n");
    const std::string mark = base::cat("// finding: ", rule->id, "\n");
    const std::size_t marked = text.find(mark);
    ASSERT_NE(marked, std::string_view::npos) << rule->id;
    EXPECT_LT(marked, instead) << rule->id;
    EXPECT_EQ(text.find("// finding:", marked + 1), std::string_view::npos) << rule->id;
    for (const std::string& line : base::split(text, '\n')) {
      EXPECT_LE(line.size(), 120U) << rule->id << ": " << line;
    }
  }
}

TEST(Catalog, TextsUseTheWordsOfTheRfc) {
  for (const char* word :
       {"payload", "HTTP code", "return code", "entity", "response body", "request body"}) {
    for (const Rule* rule : catalog()) {
      std::string text(rule->documentation);
      if (const std::size_t id = text.find(rule->id); id != std::string::npos) {
        text.erase(id, rule->id.size());
      }
      EXPECT_EQ(text.find(word), std::string::npos) << rule->id << ": " << word;
    }
  }
}

TEST(Documentation, PageHoldsMetadataAndText) {
  const std::string text = page(*find("created-without-location"));
  EXPECT_TRUE(text.starts_with("# created-without-location\n\nA 201 (Created) answer to POST"));
  EXPECT_TRUE(text.contains("| severity | warning |\n"));
  EXPECT_TRUE(text.contains("| status codes | 201 (Created) |\n"));
  EXPECT_TRUE(text.contains("[RFC 9110 section 9.3.3](https://www.rfc-editor.org/rfc/rfc9110"))
      << text;
  EXPECT_TRUE(text.contains("// status-lint: allow(created-without-location)"));
}

TEST(Documentation, ExplainsACode) {
  const std::string text = explainCode(401);
  EXPECT_TRUE(text.starts_with("401 (Unauthorized): "));
  EXPECT_TRUE(text.contains("WWW-Authenticate: MUST (RFC 9110 section 15.5.2)")) << text;
  EXPECT_TRUE(text.contains("unauthorized-without-challenge: ")) << text;
  EXPECT_TRUE(explainCode(204).contains("cannot be there"));
  EXPECT_EQ(explainCode(999),
            "999 is not a status code: those are 100 to 599 (RFC 9110 section 15)\n");
  EXPECT_TRUE(explainCode(420).contains("429 (Too Many Requests)"));
  EXPECT_TRUE(explainCode(444).contains("never sent"));
  EXPECT_TRUE(explainCode(477).contains("400 (Bad Request)"));
  for (int code = 0; code < 700; ++code) {
    EXPECT_TRUE(explainCode(code).ends_with('\n')) << code;
  }
}

TEST(Documentation, CoverageNamesEveryCodeAndRule) {
  const std::string list = listCoverage();
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(list, '\n')),
            http::statusCodes().size() + 1);
  EXPECT_TRUE(list.contains("\n201 (Created) "));
  for (const Rule* rule : catalog()) {
    EXPECT_TRUE(list.contains(rule->id)) << rule->id;
  }
}

TEST(Documentation, ListsAndIndexesEveryRule) {
  const std::string list = listRules();
  const std::string index = indexPage();
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(list, '\n')), catalog().size());
  for (const Rule* rule : catalog()) {
    EXPECT_TRUE(list.contains(base::cat(rule->id, " "))) << rule->id;
    EXPECT_TRUE(index.contains(base::cat("[", rule->id, "](", rule->id, ".md)"))) << rule->id;
    EXPECT_TRUE(explain(*rule).starts_with(base::cat(rule->id, ": ", rule->summary, "\n")));
  }
}

}  // namespace
}  // namespace status_lint::rules
