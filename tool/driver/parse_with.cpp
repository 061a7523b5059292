#include "tool/driver/parse_with.h"

#include "tool/base/text.h"
#include "tool/driver/help.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;

/// Every long and short name an application knows, as the user writes them.
std::vector<std::string> optionNames(const CLI::App& app) {
  std::vector<std::string> names = {"--version"};
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) {
      names.push_back(cat("--", name));
    }
    for (const std::string& name : option->get_snames()) {
      names.push_back(cat('-', name));
    }
  }
  return names;
}

Error unexpectedWord(const CLI::App& app, const std::string& word) {
  if (!word.starts_with('-')) {
    return {cat("unexpected argument '", word, "'; see '", app.get_name(), " --help'")};
  }
  const std::string name = word.substr(0, word.find('='));
  // Every other letter is near a single one.
  const std::string near = name.size() > 2 ? base::nearest(name, optionNames(app)) : "";
  return {cat("unknown option '",
              name,
              "'; ",
              near.empty() ? cat("see '", app.get_name(), " --help'")
                           : cat("did you mean '", near, "'?"))};
}

}  // namespace

std::expected<std::optional<std::string>, Error>
parseWith(CLI::App& app, const std::string& usage, std::span<const std::string> words) {
  app.allow_extras();
  app.set_help_flag("-h,--help", "Show this");
  app.formatter(std::make_shared<HelpFormatter>(usage));
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  try {
    app.parse(std::move(reversed));
  } catch (const CLI::CallForHelp&) {
    return tidied(app.help());
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string_view text = error.what();
    return std::unexpected(
        Error{cat("option '", text.substr(0, text.find(':')), "' needs a value")});
  } catch (const CLI::RequiredError&) {
    return std::unexpected(Error{cat("an argument is missing; see '", app.get_name(), " --help'")});
  } catch (const CLI::ParseError& error) {
    std::string text = error.what();
    std::ranges::replace(text, '\n', ' ');
    return std::unexpected(Error{text});
  }
  if (const std::vector<std::string> left = app.remaining(); !left.empty()) {
    const auto flag = std::ranges::find_if(
        left, [](const std::string& word) { return word.starts_with('-') && word != "--"; });
    if (flag != left.end() || left.front() != "--") {
      return std::unexpected(unexpectedWord(app, flag != left.end() ? *flag : left.front()));
    }
  }
  return std::nullopt;
}

}  // namespace status_lint::driver
