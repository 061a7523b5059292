// Every format over one report with everything in it: golden files, which STATUS_LINT_UPDATE=1
// writes. And what each promises beyond its bytes.
#include "rules/documentation.h"
#include "tests/report/fabricated.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace status_lint::report {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string write(std::string_view format, const Report& report) {
  return findFormat(format)->write(report, fabricated::sources());
}

/// Of the rules only those that a result names, and of their texts only the start: the pages have
/// tests of their own.
std::string withoutOtherRules(const std::string& sarif) {
  Json all = Json::parse(sarif);
  Json& rules = all["runs"][0]["tool"]["driver"]["rules"];
  Json kept = Json::array();
  for (Json& rule : rules) {
    const Json& results = all["runs"][0]["results"];
    if (std::ranges::any_of(results,
                            [&](const Json& result) { return result["ruleId"] == rule["id"]; })) {
      for (Json* text : {&rule["shortDescription"]["text"],
                         &rule["fullDescription"]["text"],
                         &rule["help"]["text"],
                         &rule["help"]["markdown"]}) {
        *text = text->get<std::string>().substr(0, 20) + "...";
      }
      kept.push_back(rule);
    }
  }
  rules = kept;
  return all.dump(2) + '\n';
}

std::string read(const fs::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

class EachFormat : public testing::TestWithParam<Format> {};

TEST_P(EachFormat, IsGolden) {
  const std::string_view name = GetParam().name;
  std::string actual = write(name, fabricated::hostile());
  if (name == "sarif") {
    actual = withoutOtherRules(actual);
  }
  const fs::path golden =
      fs::path(STATUS_LINT_SOURCE_DIR) / "tests/report/golden" / base::cat(name, ".txt");
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(golden, std::ios::binary) << actual;
  }
  EXPECT_EQ(actual, read(golden));
}

TEST_P(EachFormat, HasAName) {
  EXPECT_EQ(findFormat(GetParam().name)->name, GetParam().name);
  EXPECT_FALSE(GetParam().summary.empty());
}

INSTANTIATE_TEST_SUITE_P(Formats,
                         EachFormat,
                         testing::ValuesIn(formats().begin(), formats().end()),
                         [](const auto& each) { return std::string(each.param.name); });

TEST(Formats, OfACleanProjectAreWhole) {
  Report clean;
  clean.summary.analysed = 2;
  const std::string closing = closingLine(clean) + '\n';
  EXPECT_EQ(write("text", clean), closing);
  EXPECT_EQ(write("concise", clean), "");
  EXPECT_EQ(write("github", clean), closing);
  EXPECT_EQ(write("azure", clean), closing);
  EXPECT_EQ(write("gitlab", clean), "[]\n");
  EXPECT_EQ(Json::parse(write("sonarqube", clean)),
            (Json{{"rules", Json::array()}, {"issues", Json::array()}}));
  EXPECT_EQ(Json::parse(write("rdjson", clean))["diagnostics"], Json::array());
  EXPECT_NE(write("junit", clean).find(R"(tests="1" failures="0" errors="0")"), std::string::npos);
  EXPECT_NE(write("checkstyle", clean).find("<checkstyle version=\"4.3\">\n</checkstyle>\n"),
            std::string::npos);
  EXPECT_EQ(write("markdown", clean),
            "### status-lint: 0 errors, 0 warnings, 0 notes\n\n" + closing);
  const Json sarif = Json::parse(write("sarif", clean))["runs"][0];
  EXPECT_EQ(sarif["results"], Json::array());
  EXPECT_EQ(sarif["invocations"][0]["executionSuccessful"], true);
  EXPECT_FALSE(sarif["tool"]["driver"]["rules"].empty());
}

/// So many findings at lines of their own; each third is an error, each third a warning, and so on.
Report many(std::size_t number) {
  constexpr rules::Severity Severities[] = {
      rules::Severity::Note, rules::Severity::Warning, rules::Severity::Error};
  Report out;
  out.root = "/project";
  for (std::size_t i = 0; i < number; ++i) {
    rules::Finding& finding = out.findings.emplace_back();
    finding.rule = "unregistered-status";
    finding.severity = Severities[i % 3];
    finding.at = fabricated::at("/project/src/many.cpp", static_cast<std::uint32_t>(i + 1), 1, 4);
    finding.message = base::cat("finding ", i);
    finding.fingerprint = std::to_string(i);
  }
  return out;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(Github, ShowsTenAnnotationsOfAKindAndTellsOfTheOthers) {
  const std::string thirty = write("github", many(30));
  EXPECT_EQ(occurrences(thirty, "::error "), 10U);
  EXPECT_EQ(occurrences(thirty, " more;"), 0U);
  const std::string sixty = write("github", many(60));
  for (const std::string_view kind : {"error", "warning", "notice"}) {
    EXPECT_EQ(occurrences(sixty, base::cat("\n::", kind, " file=")), 9U) << kind;
    EXPECT_EQ(occurrences(sixty,
                          base::cat("\n::",
                                    kind,
                                    " title=status-lint::and 11 more; the log of this step and "
                                    "its summary have all\n")),
              1U)
        << kind;
  }
  // What is worst comes first, and the log has all.
  EXPECT_LT(sixty.find("::error file="), sixty.find("::warning file="));
  EXPECT_NE(sixty.find("finding 59"), std::string::npos);
}

TEST(Github, NothingInASourceIsACommand) {
  const std::string out = write("github", fabricated::hostile());
  const std::string stop = "::stop-commands::";
  const std::string token = out.substr(out.find(stop) + stop.size(), 16);
  // Where it stops, where it goes on, and nowhere in between.
  EXPECT_EQ(occurrences(out, token), 2U);
  EXPECT_LT(out.find("[unregistered-status]"), out.rfind("::" + token + "::\n"));
}

TEST(Sarif, KeepsTheWorstWhereGitHubTakesNoMore) {
  const Json run = Json::parse(write("sarif", many(6000)))["runs"][0];
  ASSERT_EQ(run["results"].size(), 5000U);
  const auto notes = std::ranges::count_if(
      run["results"], [](const Json& result) { return result["level"] == "note"; });
  EXPECT_EQ(notes, 1000);
  EXPECT_EQ(run["results"][0]["message"]["text"], "finding 0");
  EXPECT_EQ(run["results"][1]["message"]["text"], "finding 1");
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"],
            "The 5000 most severe of 6000 findings are shown; GitHub takes no more. The format "
            "json has all.");
}

TEST(Sarif, DescribesEveryRuleWithinTheLimitsOfGitHub) {
  const Json driver = Json::parse(write("sarif", {}))["runs"][0]["tool"]["driver"];
  ASSERT_EQ(driver["rules"].size(), rules::catalog().size());
  for (const Json& rule : driver["rules"]) {
    const std::string id = rule["id"];
    EXPECT_LE(rule["name"].get<std::string>().size(), 255U) << id;
    for (const char* text : {"shortDescription", "fullDescription"}) {
      const std::string description = rule[text]["text"];
      EXPECT_FALSE(description.empty()) << id;
      EXPECT_LE(description.size(), 1024U) << id;
    }
    EXPECT_FALSE(rule["help"]["text"].get<std::string>().empty()) << id;
    EXPECT_LE(rule["properties"]["tags"].size(), 10U) << id;
  }
}

TEST(Sarif, RulesRestOnSectionsOfTaxonomies) {
  const Json run = Json::parse(write("sarif", {}))["runs"][0];
  const Json& driver = run["tool"]["driver"];
  ASSERT_EQ(driver["supportedTaxonomies"].size(), run["taxonomies"].size());
  std::size_t cited = 0;
  for (const Json& rule : driver["rules"]) {
    const auto citations = rules::find(rule["id"].get<std::string>())->citations;
    ASSERT_EQ(rule["relationships"].size(), citations.size()) << rule["id"];
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const Json& target = rule["relationships"][i]["target"];
      const Json& taxonomy = run["taxonomies"][target["toolComponent"]["index"].get<std::size_t>()];
      EXPECT_EQ(taxonomy["name"], citations[i].document);
      EXPECT_EQ(target["toolComponent"]["name"], citations[i].document);
      const Json& taxon = taxonomy["taxa"][target["index"].get<std::size_t>()];
      EXPECT_EQ(taxon["id"], target["id"]);
      EXPECT_EQ(taxon["id"],
                citations[i].section.empty() ? citations[i].document : citations[i].section);
      ++cited;
    }
  }
  EXPECT_GT(cited, driver["rules"].size() / 2);
}

TEST(Sarif, ResultsNameTheirRuleAndTheirFilesByNumberToo) {
  const Json run = Json::parse(write("sarif", fabricated::hostile()))["runs"][0];
  ASSERT_FALSE(run["results"].empty());
  for (const Json& result : run["results"]) {
    const std::size_t rule = result["ruleIndex"];
    EXPECT_EQ(run["tool"]["driver"]["rules"][rule]["id"], result["ruleId"]);
    const Json& file = result["locations"][0]["physicalLocation"]["artifactLocation"];
    EXPECT_EQ(run["artifacts"][file["index"].get<std::size_t>()]["location"]["uri"], file["uri"]);
    EXPECT_FALSE(result.contains("baselineState"));
  }
  EXPECT_FALSE(run.contains("automationDetails"));
}

TEST(Sarif, SaysWhatABaselineAndCommentsTakeOut) {
  Report report = fabricated::report();
  report.allowed.push_back({report.findings[0], "clients move"});
  report.baselined.push_back(report.findings[1]);
  report.baseline = ".status-lint-baseline.json";
  report.findings.resize(3);
  report.category = "linux/gcc";
  const Json run = Json::parse(write("sarif", report))["runs"][0];
  EXPECT_EQ(run["automationDetails"]["id"], "linux/gcc/");
  Report same = report;
  same.category += '/';
  EXPECT_EQ(write("sarif", same), write("sarif", report));
  const Json& results = run["results"];
  ASSERT_EQ(results.size(), 5U);
  EXPECT_EQ(results[0]["baselineState"], "new");
  EXPECT_FALSE(results[0].contains("suppressions"));
  EXPECT_EQ(
      results[3]["suppressions"],
      (Json{{{"kind", "inSource"}, {"status", "accepted"}, {"justification", "clients move"}}}));
  EXPECT_EQ(results[4]["baselineState"], "unchanged");
  EXPECT_EQ(results[4]["suppressions"],
            (Json{{{"kind", "external"},
                   {"status", "accepted"},
                   {"justification", "listed in .status-lint-baseline.json"}}}));
}

TEST(Sarif, SuppressedResultsGiveWayToFindings) {
  Report report = many(4000);
  report.baselined = many(2000).findings;
  const Json run = Json::parse(write("sarif", report))["runs"][0];
  ASSERT_EQ(run["results"].size(), 5000U);
  EXPECT_EQ(std::ranges::count_if(run["results"],
                                  [](const Json& each) { return each.contains("suppressions"); }),
            1000);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"].size(), 1U);
}

TEST(Fixes, WhatIsAppliedIsSafeAndAppliedOnce) {
  Report report = many(4);
  const auto edit = [&](std::uint32_t line, std::uint32_t from, std::uint32_t to) {
    return rules::Edit{fabricated::at("/project/src/many.cpp", line, from, to), "x"};
  };
  report.findings[0].fixes = {{{edit(1, 1, 4)}, "unsafe", false}, {{edit(1, 2, 3)}, "safe", true}};
  report.findings[1].fixes = {{{edit(1, 2, 3)}, "the same once more", true}};
  report.findings[2].fixes = {{{edit(1, 2, 5)}, "touches it", true},
                              {{edit(2, 1, 1)}, "elsewhere", true}};
  const std::string yaml = write("fixes", report);
  ASSERT_TRUE(yaml.starts_with("---\n")) << yaml;
  const Json all = Json::parse(yaml.substr(4));
  std::vector<std::pair<std::size_t, std::size_t>> applied;
  for (const Json& diagnostic : all["Diagnostics"]) {
    for (const Json& each : diagnostic["DiagnosticMessage"]["Replacements"]) {
      EXPECT_EQ(each["FilePath"], "src/many.cpp");
      applied.emplace_back(each["Offset"], each["Length"]);
    }
  }
  EXPECT_EQ(applied, (std::vector<std::pair<std::size_t, std::size_t>>{{102, 1}, {201, 0}}));
  EXPECT_EQ(all["Diagnostics"].size(), 4U);
}

TEST(Gitlab, FingerprintsAreUnique) {
  std::set<std::string> seen;
  Report report = fabricated::hostile();
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    report.findings[i].fingerprint = std::to_string(i);
  }
  report.summary.failures.push_back({"/project/src/other.cpp", "the parser crashed"});
  const Json issues = Json::parse(write("gitlab", report));
  for (const Json& issue : issues) {
    EXPECT_TRUE(seen.insert(issue["fingerprint"].get<std::string>()).second) << issue.dump();
  }
  EXPECT_EQ(issues.size(), report.findings.size() + 3);
}

TEST(Markdown, FitsIntoAStepSummary) {
  Report report = many(20000);
  for (rules::Finding& finding : report.findings) {
    finding.message = std::string(100, 'x');
  }
  const std::string out = write("markdown", report);
  EXPECT_LE(out.size(), std::size_t{1} << 20U);
  EXPECT_GT(out.size(), 1000000U);
  const std::size_t rows = occurrences(out, "\n| note") + occurrences(out, "\n| warning") +
                           occurrences(out, "\n| error");
  EXPECT_NE(out.find(base::cat("\nand ", 20000 - rows, " more\n")), std::string::npos);
}

}  // namespace
}  // namespace status_lint::report
