#include "tool/driver/parse_with.h"

#include "tool/base/text.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;

/// A variable of a script that is not set must not be taken for an option that is not given.
CLI::Validator notEmpty() {
  return {[](std::string& value) { return std::string(value.empty() ? "empty" : ""); }, ""};
}

void add(CLI::App& app, const OptionRow& row, Words& into) {
  // CLI11 takes the letter and the name in any order.
  const std::string name(row.name);
  const std::string text(row.text);
  if (const auto* flag = std::get_if<bool& (*)(Words&)>(&row.into)) {
    app.add_flag(name, (*flag)(into), text);
  } else if (const auto* one = std::get_if<std::string& (*)(Words&)>(&row.into)) {
    if (row.value.empty()) {
      app.add_flag(name, (*one)(into), text);
      return;
    }
    app.add_option(name, (*one)(into), text)->take_last()->check(notEmpty());
  } else {
    app.add_option(name, std::get<std::vector<std::string>& (*)(Words&)>(row.into)(into), text)
        ->allow_extra_args(false)
        ->take_all()
        ->check(notEmpty());
  }
}

void addArguments(CLI::App& app, const CommandRow& command, Words& into) {
  if (!command.choices.empty()) {
    app.add_option("what", into.what)->required();
  }
  if (command.inputs == Values::Database || command.inputs == Values::File) {
    app.add_option("inputs", into.inputs);
  } else if (command.inputs != Values::None) {
    app.add_option("subject", into.options.subject)->required(command.inputs != Values::Page);
  }
}

/// The names of the options that the sub-command takes.
std::vector<std::string> optionNames(const CommandRow& command) {
  std::vector<std::string> names = {"--help", "-h", "--help-all", "--version"};
  for (const OptionRow& row : optionTable()) {
    if (row.of.has(command.command)) {
      std::ranges::copy(namesOf(row), std::back_inserter(names));
    }
  }
  return names;
}

/// A long option may have one dash, and a short one '=' before its value: what calls clang-tidy
/// writes "-quiet" and "-p=DIR".
std::string inOurSpelling(const std::string& word, const std::vector<std::string>& names) {
  if (word.size() < 3 || word[0] != '-' || word[1] == '-') {
    return word;
  }
  const std::size_t equals = std::min(word.find('='), word.size());
  if (equals == 2) {
    return cat(word.substr(0, 2), word.substr(3));
  }
  const std::string longer = cat('-', word);
  return std::ranges::find(names, longer.substr(0, equals + 1)) != names.end() ? longer : word;
}

/// The names of the options that take a value.
std::vector<std::string> namesWithValue(const CommandRow& command) {
  std::vector<std::string> names;
  for (const OptionRow& row : optionTable()) {
    if (row.of.has(command.command) && !row.value.empty()) {
      std::ranges::copy(namesOf(row), std::back_inserter(names));
    }
  }
  return names;
}

/// The long option that a word with one dash was meant for, where its first letter would be taken
/// for a short option and the rest for its value: "-profle" is not the database "rofle". Empty
/// where it may well be meant as it stands.
std::string longOptionMeant(const std::string& word, const std::vector<std::string>& names) {
  const std::string name = word.substr(0, word.find('='));
  const bool isWord =
      name.size() > 4 && name[0] == '-' && std::ranges::all_of(name.substr(1), [](char c) {
        return c == '-' || (c >= 'a' && c <= 'z');
      });
  const bool isShort =
      isWord && name[1] != '-' && std::ranges::find(names, name.substr(0, 2)) != names.end();
  if (!isShort) {
    return {};
  }
  std::vector<std::string> longNames;
  std::ranges::copy_if(names, std::back_inserter(longNames), [&](const std::string& each) {
    // The same first letter, or the same but for it.
    return each.starts_with("--") && (each[2] == name[1] || each.substr(3) == name.substr(1));
  });
  return base::nearest(cat('-', name), longNames);
}

/// The sub-command that takes the option in place of this one, or null.
const CommandRow* ownerOf(const std::string& name, Command command) {
  // Those two do one half of a run each.
  const Command other = command == Command::Link      ? Command::Extract
                        : command == Command::Extract ? Command::Link
                                                      : command;
  for (const OptionRow& row : optionTable()) {
    const std::vector<std::string> names = namesOf(row);
    if (std::ranges::find(names, name) != names.end()) {
      if (row.of.has(other)) {
        return &rowOf(other);
      }
      return &*std::ranges::find_if(
          commandTable(), [&](const CommandRow& each) { return row.of.has(each.command); });
    }
  }
  return nullptr;
}

/// What CLI11 says begins with the name of the option.
Error needsValue(const CLI::ParseError& error) {
  const std::string_view text = error.what();
  return {cat("option '", text.substr(0, text.find(':')), "' needs a value")};
}

Error unexpectedWord(const CommandRow& command, const std::string& word) {
  const std::string help = cat("see 'status-lint ", command.name, " --help'");
  if (!word.starts_with('-')) {
    return {cat("unexpected argument '", word, "'; ", help)};
  }
  const std::string name = word.substr(0, word.find('='));
  if (const CommandRow* owner = ownerOf(name, command.command)) {
    return {cat("'", command.name, "' has no option '", name, "', '", owner->name, "' has")};
  }
  // Every other letter is near a single one.
  const std::string near = name.size() > 2 ? base::nearest(name, optionNames(command)) : "";
  return {cat(
      "unknown option '", name, "'; ", near.empty() ? help : cat("did you mean '", near, "'?"))};
}

}  // namespace

std::expected<Asked, Error>
parseWith(const CommandRow& command, std::span<const std::string> words, Words& into) {
  CLI::App app;
  addArguments(app, command, into);
  for (const OptionRow& row : optionTable()) {
    if (row.of.has(command.command)) {
      add(app, row, into);
    }
  }
  app.allow_extras();
  app.set_help_flag("-h,--help");
  app.set_help_all_flag("--help-all");
  const std::vector<std::string> names = optionNames(command);
  const std::vector<std::string> withValue = namesWithValue(command);
  std::vector<std::string> spelled;
  for (const std::string& word : words) {
    const bool isValue =
        !spelled.empty() && std::ranges::find(withValue, spelled.back()) != withValue.end();
    spelled.push_back(isValue ? word : inOurSpelling(word, names));
    if (const std::string meant = isValue ? "" : longOptionMeant(spelled.back(), names);
        !meant.empty()) {
      return std::unexpected(Error{cat(
          "unknown option '", word.substr(0, word.find('=')), "'; did you mean '", meant, "'?")});
    }
  }
  std::vector<std::string> reversed(spelled.rbegin(), spelled.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    return Asked::Help;
  } catch (const CLI::CallForAllHelp&) {
    return Asked::AllHelp;
  } catch (const CLI::ArgumentMismatch& error) {
    return std::unexpected(needsValue(error));
  } catch (const CLI::ValidationError& error) {
    return std::unexpected(needsValue(error));
  } catch (const CLI::RequiredError&) {
    return std::unexpected(
        Error{cat("an argument is missing; see 'status-lint ", command.name, " --help'")});
  } catch (const CLI::ParseError& error) {
    std::string text = error.what();
    std::ranges::replace(text, '\n', ' ');
    return std::unexpected(Error{text});
  }
  if (const std::vector<std::string> left = app.remaining(); !left.empty()) {
    const auto flag = std::ranges::find_if(
        left, [](const std::string& word) { return word.starts_with('-') && word != "--"; });
    if (flag != left.end() || left.front() != "--") {
      return std::unexpected(unexpectedWord(command, flag != left.end() ? *flag : left.front()));
    }
  }
  return Asked::Work;
}

}  // namespace status_lint::driver
