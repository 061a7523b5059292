#include "tests/driver/temporary_folder.h"
#include "tool/driver/options.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::Action;
using status_lint::driver::Colour;
using status_lint::driver::Options;
using status_lint::driver::Output;
using status_lint::driver::parseOptions;
using status_lint::report::findFormat;
using Severity = status_lint::rules::Severity;
using Words = std::vector<std::string>;

Options parse(const Words& words) {
  const auto options = parseOptions(words);
  EXPECT_TRUE(options.has_value()) << options.error().message;
  return options.value_or(Options{});
}

std::string error(const Words& words) {
  const auto options = parseOptions(words);
  return options ? "<no error>" : options.error().message;
}

TEST(Options, Defaults) {
  const Options options = parse({});
  EXPECT_EQ(options.action, Action::Check);
  EXPECT_EQ(options.database, std::nullopt);
  EXPECT_EQ(options.jobs, 0U);
  EXPECT_EQ(options.failOn, Severity::Warning);
  EXPECT_EQ(options.format, findFormat("text"));
  EXPECT_EQ(options.timeout, std::chrono::seconds(120));
  EXPECT_EQ(options.memoryMebibytes, 4096U);
  EXPECT_EQ(options.cacheMebibytes, 2048U);
  EXPECT_EQ(options.colour, Colour::Auto);
  EXPECT_FALSE(options.fullParse || options.quiet || options.noCache);
}

TEST(Options, CheckIsTheDefaultSubCommand) {
  for (const Words& words : {Words{"check", "db.json"}, Words{"db.json"}}) {
    const Options options = parse(words);
    EXPECT_EQ(options.action, Action::Check);
    EXPECT_EQ(options.database, "db.json");
  }
}

TEST(Options, ACommandStandsBehindTwoDashes) {
  const Options options = parse({"--quiet", "/s/a.cpp", "b", "--", "g++", "--quiet", "-c", "--"});
  EXPECT_EQ(options.files, (Words{"/s/a.cpp", "b"}));
  EXPECT_EQ(options.database, std::nullopt);
  EXPECT_EQ(options.command, (Words{"g++", "--quiet", "-c", "--"}));
  EXPECT_EQ(parse({"a.cpp", "--"}).command, Words{});
  EXPECT_EQ(parse({"a.cpp"}).command, std::nullopt);
}

TEST(Options, TheServerForEditorsTakesThoseOfARun) {
  const Options options = parse({"lsp", "--profile", "strict", "build"});
  EXPECT_EQ(options.action, Action::Lsp);
  EXPECT_EQ(options.database, "build");
  EXPECT_NE(parse({"lsp", "--help"}).text.find("Language Server Protocol"), std::string::npos);
}

TEST(Options, WhatWrappersOfClangTidySay) {
  const Options options = parse({"-p=out",
                                 "-quiet",
                                 "--use-color",
                                 "-extra-arg=-DA",
                                 "--extra-arg=-DB",
                                 "--extra-arg-before=--driver-mode=g++",
                                 "--removed-arg=-Wx",
                                 "-header-filter=src/.*",
                                 "-exclude-header-filter=gen",
                                 "-warnings-as-errors=-*,created-without-*",
                                 "-config-file=c.yaml",
                                 "-export-fixes=f.yaml",
                                 "--extra-arg",
                                 "-quite",
                                 "folder",
                                 "a.cpp"});
  EXPECT_EQ(options.database, "out");
  EXPECT_EQ(options.files, (Words{"folder", "a.cpp"}));
  EXPECT_TRUE(options.quiet);
  EXPECT_EQ(options.colour, Colour::Always);
  EXPECT_EQ(options.flags.before, Words{"--driver-mode=g++"});
  EXPECT_EQ(options.flags.after, (Words{"-DA", "-DB", "-quite"}));
  EXPECT_EQ(options.headerFilter, "src/.*");
  EXPECT_EQ(options.excludeHeaderFilter, "gen");
  EXPECT_EQ(options.asErrors.size(), 1U);
  EXPECT_EQ(options.configFile, "c.yaml");
  ASSERT_EQ(options.outputs.size(), 1U);
  EXPECT_EQ(options.outputs[0].format->name, "fixes");
  EXPECT_EQ(options.outputs[0].path, "f.yaml");
  EXPECT_EQ(options.flags.removed, Words{"-Wx"});
  EXPECT_EQ(parse({"-list-checks", "-checks=-*,created-without-*", "-p=out", "-"}).text,
            "Enabled checks:\n    status-lint-created-without-location\n");
  EXPECT_EQ(parse({"--use-color=false"}).colour, Colour::Never);
  EXPECT_TRUE(parse({"-enable-check-profile"}).statistics);
  EXPECT_EQ(parse({"-verify-config"}).action, Action::ConfigVerify);
  EXPECT_EQ(parse({"-verify-config", "-config-file=c.yaml", "-p", "b", "a.cpp"}).files,
            Words{"c.yaml"});
  EXPECT_EQ(parse({"-p", "out"}).database, "out");
}

TEST(Options, AllOfARun) {
  const Options options = parse({"--no-cache", "-j4",       "--fail-on=note",
                                 "--format",   "json",      "--output",
                                 "text:a.txt", "build",     "--output=json:b:c.json",
                                 "--model",    "m.json",    "src/a.cpp",
                                 "--model",    "n.json",    "--root",
                                 "/r",         "--timeout", "7",
                                 "--color",    "never",     "--full-parse",
                                 "--quiet",    "b.cpp"});
  EXPECT_EQ(options.jobs, 4U);
  EXPECT_EQ(options.failOn, Severity::Note);
  EXPECT_EQ(options.format, findFormat("json"));
  EXPECT_EQ(options.outputs,
            (std::vector<Output>{{findFormat("text"), "a.txt"}, {findFormat("json"), "b:c.json"}}));
  EXPECT_EQ(options.models, (Words{"m.json", "n.json"}));
  EXPECT_EQ(options.database, "build");
  EXPECT_EQ(options.files, (Words{"src/a.cpp", "b.cpp"}));
  EXPECT_EQ(options.root, "/r");
  EXPECT_EQ(options.timeout, std::chrono::seconds(7));
  EXPECT_EQ(options.colour, Colour::Never);
  EXPECT_TRUE(options.fullParse && options.quiet && options.noCache);
}

TEST(Options, AnOutputWithoutAPathIsForStandardOutput) {
  const Options options = parse({"--output", "sarif:out.sarif", "--output", "github"});
  EXPECT_EQ(options.format, findFormat("github"));
  EXPECT_EQ(options.outputs, (std::vector<Output>{{findFormat("sarif"), "out.sarif"}}));
}

TEST(Options, LongHelpNamesEveryFormat) {
  const std::string help = parse({"--help-all"}).text;
  for (const status_lint::report::Format& format : status_lint::report::formats()) {
    EXPECT_NE(help.find(format.name), std::string::npos) << format.name;
  }
}

TEST(Options, OfTheWork) {
  const Options options = parse(
      {"--cache-dir", "kept", "--cache-size", "10", "--memory=500", "db.json", "--timeout", "3"});
  EXPECT_EQ(options.cacheFolder, "kept");
  EXPECT_EQ(options.cacheMebibytes, 10U);
  EXPECT_EQ(options.memoryMebibytes, 500U);
  EXPECT_FALSE(options.noCache);
  EXPECT_EQ(error({"--memory", "much"}), "option '--memory' needs a number above 0, not 'much'");
}

TEST(Options, CacheCommands) {
  EXPECT_EQ(parse({"cache", "status"}).action, Action::CacheStatus);
  EXPECT_EQ(parse({"cache", "clear", "--cache-dir", "kept"}).cacheFolder, "kept");
  const Options verify = parse({"cache", "verify", "db.json", "a.cpp"});
  EXPECT_EQ(verify.action, Action::CacheVerify);
  EXPECT_EQ(verify.database, "db.json");
  EXPECT_EQ(verify.files, Words{"a.cpp"});
  EXPECT_EQ(error({"cache", "clean"}), "unknown cache 'clean'; did you mean 'clear'?");
}

TEST(Options, ASourceFirstMeansThatTheDatabaseIsLookedFor) {
  const Options options = parse({"src/a.cpp", "b.cc"});
  EXPECT_EQ(options.database, std::nullopt);
  EXPECT_EQ(options.files, (Words{"src/a.cpp", "b.cc"}));
}

TEST(Options, AFolderIsADatabaseWhateverItsName) {
  const status_lint::tests::TemporaryFolder folder;
  const std::string name = folder.path("llama.cpp");
  std::filesystem::create_directories(name);
  const Options options = parse({name, "a.cpp"});
  EXPECT_EQ(options.database, name);
  EXPECT_EQ(options.files, Words{"a.cpp"});
}

TEST(Options, FrameworksAreForcedAndLeftOut) {
  const Options options =
      parse({"--framework", "crow", "--no-framework=poco", "--framework", "drogon", "db"});
  EXPECT_EQ(options.forced, (Words{"crow", "drogon"}));
  EXPECT_EQ(options.disabled, Words{"poco"});
}

TEST(Options, TheLastOfARepeatedOptionCounts) {
  EXPECT_EQ(parse({"--format", "json", "--format", "concise"}).format, findFormat("concise"));
  EXPECT_EQ(parse({"--fail-on", "never"}).failOn, Severity::Off);
}

TEST(Options, RulesAreSwitchedByName) {
  const Options options = parse({"--enable", "all", "--disable=created-without-location"});
  EXPECT_TRUE(options.rules.runs(*status_lint::rules::find("no-content-with-body")));
  EXPECT_FALSE(options.rules.runs(*status_lint::rules::find("created-without-location")));
  EXPECT_EQ(error({"--enable", "created-without-locaton"}),
            "unknown rule 'created-without-locaton'; did you mean 'created-without-location'?");
}

TEST(Options, AProfileComesBeforeWhatIsSwitchedByName) {
  const auto& unusual = *status_lint::rules::find("unusual-status-for-method");
  EXPECT_FALSE(parse({}).rules.runs(unusual));
  const Options zalando = parse({"--disable", "magic-status-number", "--profile", "zalando"});
  EXPECT_TRUE(zalando.rules.runs(unusual));
  EXPECT_EQ(zalando.rules.severityOf(unusual), Severity::Warning);
  EXPECT_FALSE(zalando.rules.policy.allowed.empty());
  EXPECT_FALSE(parse({"--profile", "zalando", "--disable", "unusual-status-for-method"})
                   .rules.runs(unusual));
  EXPECT_FALSE(parse({"rules", "--profile", "azure"}).rules.runs(unusual));
  EXPECT_EQ(error({"--profile", "zalndo"}), "unknown profile 'zalndo'; did you mean 'zalando'?");
  EXPECT_EQ(error({"rules", "--profile", "qqqqqqqq"}),
            "unknown profile 'qqqqqqqq'; it must be one of recommended, strict, rest, zalando, "
            "azure");
}

TEST(Options, AllowedStatusCodesComeBeforeThoseOfTheProfile) {
  const Options options =
      parse({"--allow-status", "GET 200,4xx", "--profile", "azure", "--allow-status", "/a/* 204"});
  const auto& allowed = options.rules.policy.allowed;
  ASSERT_GT(allowed.size(), 2U);
  EXPECT_EQ(allowed[0].path, "/a/*");  // of two alike the last that is named decides
  EXPECT_EQ(allowed[1].method, "GET");
  EXPECT_TRUE(allowed[1].allows(404) && allowed[1].allows(200) && !allowed[1].allows(201));
  EXPECT_EQ(error({"--allow-status", "GET 2000"}),
            "option '--allow-status': '2000' is no status code, and no class such as 4xx");
  EXPECT_EQ(error({"--allow-status", "get /a 200"}),
            "option '--allow-status': 'get /a 200' is not '[METHOD ][/path ]CODES', such as "
            "'GET /api/* 200,4xx'");
}

TEST(Options, OtherSubCommands) {
  EXPECT_EQ(parse({"explain", "404"}).subject, "404");
  EXPECT_EQ(parse({"explain", "404"}).action, Action::Explain);
  EXPECT_EQ(parse({"rules"}).action, Action::ListRules);
  EXPECT_EQ(parse({"rules", "--coverage"}).action, Action::ListCoverage);
  EXPECT_EQ(parse({"frameworks"}).action, Action::ListFrameworks);
  EXPECT_EQ(parse({"frameworks", "db"}).database, "db");
  EXPECT_EQ(parse({"doctor", "db"}).action, Action::Doctor);
  EXPECT_EQ(parse({"dump", "ir", "db"}).action, Action::DumpIr);
  EXPECT_EQ(parse({"dump", "outcomes"}).action, Action::DumpOutcomes);
  const Options sites = parse({"dump", "sites", "--no-cache", "--format", "json", "db", "a.cpp"});
  EXPECT_EQ(sites.action, Action::DumpSites);
  EXPECT_EQ(sites.database, "db");
  EXPECT_EQ(sites.files, Words{"a.cpp"});
}

TEST(Options, HelpAndVersionAreTexts) {
  const Options help = parse({"--help"});
  EXPECT_EQ(help.action, Action::ShowText);
  for (const std::string_view part :
       {"explain", "--fail-on", "Exit status", "[DB|DIR] [files...]"}) {
    EXPECT_NE(help.text.find(part), std::string::npos) << part << "\n" << help.text;
  }
  EXPECT_EQ(parse({"dump", "--help"}).action, Action::ShowText);
  EXPECT_EQ(parse({"help"}).text, help.text);
  EXPECT_EQ(parse({"help", "dump"}).text, parse({"dump", "--help"}).text);
  EXPECT_TRUE(parse({"--version"}).text.starts_with("status-lint "));
  EXPECT_EQ(parse({"man"}).text, parse({"man", "status-lint"}).text);
  EXPECT_NE(parse({"man"}).text, parse({"man", "status-lint.yaml"}).text);
}

TEST(Options, EveryMistakeIsOneLineWithTheRightWord) {
  EXPECT_EQ(error({"--formt", "json"}), "unknown option '--formt'; did you mean '--format'?");
  EXPECT_EQ(error({"--fail-om=note"}), "unknown option '--fail-om'; did you mean '--fail-on'?");
  EXPECT_EQ(error({"dump", "sites", "--fix"}), "'dump' has no option '--fix', 'check' has");
  EXPECT_EQ(error({"explain", "404", "--format=json"}),
            "'explain' has no option '--format', 'check' has");
  EXPECT_EQ(error({"--zzzzzzzzz"}), "unknown option '--zzzzzzzzz'; see 'status-lint check --help'");
  EXPECT_EQ(error({"-formt=json"}), "unknown option '-formt'; did you mean '--format'?");
  EXPECT_EQ(error({"-profle=rest"}), "unknown option '-profle'; did you mean '--profile'?");
  EXPECT_EQ(error({"-quite"}), "unknown option '-quite'; did you mean '--quiet'?");
  EXPECT_EQ(error({"-jbos", "4"}), "unknown option '-jbos'; did you mean '--jobs'?");
  EXPECT_EQ(error({"-penapi", "a.json"}), "unknown option '-penapi'; did you mean '--openapi'?");
  EXPECT_EQ(error({"--ormat", "json"}), "unknown option '--ormat'; did you mean '--format'?");
  EXPECT_EQ(parse({"-pbuild"}).database, "build");
  EXPECT_EQ(parse({"-pcheck"}).database, "check");
  EXPECT_EQ(error({"--warnings-as-errors=created-witout-location"}),
            "option '--warnings-as-errors': no rule is called 'created-witout-location'; did you "
            "mean 'created-without-location'?");
  EXPECT_EQ(error({"-x"}), "unknown option '-x'; see 'status-lint check --help'");
  EXPECT_EQ(error({"--format"}), "option '--format' needs a value");
  EXPECT_EQ(error({"--format", "jsn"}), "unknown format 'jsn'; did you mean 'json'?");
  EXPECT_EQ(
      error({"--format", "xylophone"}),
      "unknown format 'xylophone'; it must be one of text, concise, json, sarif, github, gitlab, "
      "azure, sonarqube, junit, checkstyle, rdjson, fixes, markdown");
  EXPECT_EQ(error({"--fail-on", "warnings"}),
            "unknown severity 'warnings'; did you mean 'warning'?");
  EXPECT_EQ(error({"man", "status-lint.yml"}),
            "unknown page 'status-lint.yml'; did you mean 'status-lint.yaml'?");
  EXPECT_EQ(error({"--color", "allways"}), "unknown color 'allways'; did you mean 'always'?");
  EXPECT_EQ(error({"-j", "0"}), "option '-j' needs a number above 0, not '0'");
  EXPECT_EQ(error({"-j", "four"}), "option '-j' needs a number above 0, not 'four'");
  EXPECT_EQ(error({"--timeout=1s"}), "option '--timeout' needs a number above 0, not '1s'");
  EXPECT_EQ(error({"--output", "json:"}),
            "option '--output' needs FORMAT or FORMAT:PATH, such as json:report.json, not 'json:'");
  EXPECT_EQ(error({"--output", "githup"}), "unknown format 'githup'; did you mean 'github'?");
  EXPECT_EQ(error({"--output", "github", "--format", "json"}),
            "'--output github' and '--format json' both write to standard output; give one a path: "
            "'--output github:PATH'");
  EXPECT_EQ(error({"--output", "github", "--output", "azure"}),
            "'--output azure' and '--output github' both write to standard output; give one a "
            "path: '--output azure:PATH'");
  EXPECT_EQ(error({"--output", "jsom:report.json"}), "unknown format 'jsom'; did you mean 'json'?");
  EXPECT_EQ(error({"explain"}), "an argument is missing; see 'status-lint explain --help'");
  EXPECT_EQ(error({"explain", "a", "b"}),
            "unexpected argument 'b'; see 'status-lint explain --help'");
  EXPECT_EQ(error({"rules", "x"}), "unexpected argument 'x'; see 'status-lint rules --help'");
  EXPECT_EQ(error({"dump"}), "an argument is missing; see 'status-lint dump --help'");
  EXPECT_EQ(error({"dump", "site"}), "unknown dump 'site'; did you mean 'sites'?");
  EXPECT_EQ(error({"dump", "outcomes", "--format", "json"}),
            "'dump outcomes' cannot be written as json; it can be text");
  EXPECT_EQ(error({"dump", "ir", "--output", "sarif:x"}),
            "'dump ir' cannot be written as sarif; it can be text or json");
  EXPECT_EQ(error({"doctor", "--format", "sarif"}),
            "'doctor' cannot be written as sarif; it can be text or json");
}

TEST(Options, AMisspeltSubCommandIsRecognised) {
  EXPECT_EQ(status_lint::driver::nearestSubCommand("explian"), "explain");
  EXPECT_EQ(status_lint::driver::nearestSubCommand("build"), "");
}

}  // namespace
