// What holds for every row of the tables that the command line is made from.
#include "tool/base/text.h"
#include "tool/driver/help.h"
#include "tool/driver/option_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace status_lint::driver {
namespace {

using base::cat;
using Arguments = std::vector<std::string>;

/// The screen of an old terminal.
constexpr std::size_t Rows = 24;
constexpr std::size_t Columns = 80;

void expectFits(const std::string& text, std::size_t rows) {
  const std::vector<std::string> lines = base::split(text, '\n');
  EXPECT_LE(lines.size() - 1, rows) << text;
  for (const std::string& line : lines) {
    EXPECT_LE(line.size(), Columns) << line;
  }
}

/// The words that make a sub-command complete, without options.
Arguments complete(const CommandRow& command) {
  Arguments words = {std::string(command.name)};
  if (!command.choices.empty()) {
    words.emplace_back(command.choices.front().first);
  }
  if (const Arguments first = listedValues(command.inputs, command.command); !first.empty()) {
    words.push_back(first.front());
  }
  if (command.command == Command::Extract) {
    words.insert(words.end(), {"-o", "some"});
  } else if (command.command == Command::Link) {
    words.emplace_back("some");
  }
  return words;
}

std::string sample(const OptionRow& row, Command command) {
  const Arguments listed = listedValues(row.values, command);
  return !listed.empty()                                                ? listed.back()
         : row.name == "--allow-status"                                 ? "200"
         : row.name == "--shard"                                        ? "1/2"
         : row.name == "--checks" || row.name == "--warnings-as-errors" ? "*"
         : row.values == Values::Number                                 ? "7"
                                                                        : "some";
}

TEST(OptionTable, HelpFitsAScreen) {
  expectFits(overview(), Rows);
  for (const CommandRow& command : commandTable()) {
    SCOPED_TRACE(command.name);
    expectFits(helpOf(command, HelpFor::Common), Rows);
    expectFits(helpOf(command, HelpFor::All), 1000);
  }
}

TEST(OptionTable, LongHelpNamesEveryOption) {
  for (const CommandRow& command : commandTable()) {
    const std::string help = helpOf(command, HelpFor::All);
    for (const OptionRow& row : optionTable()) {
      EXPECT_EQ(help.find(cat("  ", heading(row), row.value.empty() ? "\n" : "")) !=
                        std::string::npos ||
                    help.find(cat("  ", heading(row), ' ')) != std::string::npos,
                row.of.has(command.command))
          << command.name << ' ' << row.name;
    }
  }
}

TEST(OptionTable, NamesAreUnique) {
  std::set<std::string> seen;
  for (const OptionRow& row : optionTable()) {
    for (const std::string& name : namesOf(row)) {
      EXPECT_TRUE(seen.insert(name).second) << name;
    }
    EXPECT_EQ(row.value.empty(), row.values == Values::None) << row.name;
    EXPECT_FALSE(row.text.ends_with('.')) << row.name;
  }
}

TEST(OptionTable, GroupsStandTogether) {
  std::set<std::string_view> ended;
  std::string_view group;
  for (const OptionRow& row : optionTable()) {
    if (row.group != group) {
      EXPECT_TRUE(ended.insert(row.group).second) << row.group << " is in two places";
      group = row.group;
    }
  }
}

TEST(OptionTable, EachOptionIsTakenWhereTheTableSaysSo) {
  for (const CommandRow& command : commandTable()) {
    for (const OptionRow& row : optionTable()) {
      Arguments words = complete(command);
      words.push_back(namesOf(row).front());
      if (!row.value.empty()) {
        words.push_back(sample(row, command.command));
      }
      if (row.name == "--fix-only") {
        words.emplace_back("--diff");
      }
      const auto options = parseOptions(words);
      EXPECT_EQ(options.has_value(), row.of.has(command.command))
          << base::join(words, " ") << ": " << (options ? "" : options.error().message);
    }
  }
}

TEST(OptionTable, AMisspeltValueGetsTheNearestRightOne) {
  for (const CommandRow& command : commandTable()) {
    for (const OptionRow& row : optionTable()) {
      const Arguments listed = listedValues(row.values, command.command);
      // Names of frameworks are checked when the models are read: there may be more.
      if (listed.empty() || !row.of.has(command.command) || row.values == Values::Framework) {
        continue;
      }
      const std::string right = *std::ranges::max_element(listed, {}, &std::string::size);
      Arguments words = complete(command);
      words.push_back(cat(namesOf(row).front(), '=', right, 'x'));
      const auto options = parseOptions(words);
      ASSERT_FALSE(options.has_value()) << words.back();
      EXPECT_NE(options.error().message.find(cat("did you mean '", right, "'?")), std::string::npos)
          << options.error().message;
    }
  }
}

TEST(OptionTable, AMisspeltOptionGetsTheNearestRightOne) {
  for (const CommandRow& command : commandTable()) {
    for (const OptionRow& row : optionTable()) {
      const std::string right = namesOf(row).front();
      // What is joined to a letter is its value.
      if (row.of.has(command.command) && right.starts_with("--")) {
        Arguments words = complete(command);
        words.push_back(cat(right, "x"));
        const auto options = parseOptions(words);
        ASSERT_FALSE(options.has_value()) << words.back();
        EXPECT_EQ(options.error().message,
                  cat("unknown option '", right, "x'; did you mean '", right, "'?"));
      }
    }
  }
}

}  // namespace
}  // namespace status_lint::driver
