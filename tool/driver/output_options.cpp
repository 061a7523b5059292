#include "tool/driver/output_options.h"

#include "tool/driver/unknown_word.h"

#include <algorithm>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;

std::vector<std::string> names() {
  std::vector<std::string> out;
  for (const report::Format& format : report::formats()) {
    out.emplace_back(format.name);
  }
  return out;
}

std::expected<const report::Format*, Error> formatOf(const std::string& name) {
  if (const report::Format* format = report::findFormat(name)) {
    return format;
  }
  return std::unexpected(unknownWord("format", name, names()));
}

/// Without a path it is for standard output.
std::expected<Output, Error> parseOutput(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == 0 || (colon != std::string::npos && colon + 1 == text.size())) {
    return std::unexpected(
        Error{cat("option '--output' needs FORMAT or FORMAT:PATH, such as json:report.json, not '",
                  text,
                  "'")});
  }
  const auto format = formatOf(text.substr(0, colon));
  if (!format) {
    return std::unexpected(format.error());
  }
  return Output{*format, colon == std::string::npos ? "" : text.substr(colon + 1)};
}

/// Something other than findings: what it is called, and the formats that it has.
struct Forms {
  std::string_view name;
  std::vector<std::string> formats;
};

std::optional<Forms> formsOf(Action action) {
  switch (action) {
  case Action::DumpIr: return Forms{"dump ir", {"text", "json"}};
  case Action::DumpSites: return Forms{"dump sites", {"text", "json"}};
  case Action::DumpStatuses: return Forms{"dump statuses", {"text", "json"}};
  case Action::ListFrameworks: return Forms{"frameworks", {"text", "json"}};
  case Action::DumpOutcomes: return Forms{"dump outcomes", {"text"}};
  case Action::Doctor: return Forms{"doctor", {"text", "json"}};
  case Action::Check:
  case Action::ShowText:
  case Action::Explain:
  case Action::ListRules:
  case Action::ListCoverage:
  case Action::CacheStatus:
  case Action::CacheClear:
  case Action::CacheVerify:
  case Action::CacheCosts:
  case Action::Extract:
  case Action::BaselineCreate:
  case Action::BaselineUpdate:
  case Action::BaselinePrune:
  case Action::ConfigShow:
  case Action::ConfigPath:
  case Action::ConfigVerify:
  case Action::ConfigSchema:
  case Action::Lsp: return std::nullopt;
  }
  return std::nullopt;
}

std::expected<void, Error> checkForm(Action action, const report::Format& format) {
  const auto forms = formsOf(action);
  if (!forms || std::ranges::find(forms->formats, format.name) != forms->formats.end()) {
    return {};
  }
  return std::unexpected(Error{cat("'",
                                   forms->name,
                                   "' cannot be written as ",
                                   format.name,
                                   "; it can be ",
                                   base::join(forms->formats, " or "))});
}

}  // namespace

std::expected<void, Error> takeOutputs(const OutputWords& words, Options& options) {
  std::string main = words.format.empty() ? "" : cat("--format ", words.format);
  if (!words.format.empty()) {
    const auto format = formatOf(words.format);
    if (!format) {
      return std::unexpected(format.error());
    }
    options.format = *format;
  }
  for (const std::string& text : words.outputs) {
    auto output = parseOutput(text);
    if (!output) {
      return std::unexpected(output.error());
    }
    if (!output->path.empty()) {
      options.outputs.push_back(*std::move(output));
      continue;
    }
    if (!main.empty()) {
      return std::unexpected(
          Error{cat("'--output ",
                    text,
                    "' and '",
                    main,
                    "' both write to standard output; give one a path: '--output ",
                    text,
                    ":PATH'")});
    }
    main = cat("--output ", text);
    options.format = output->format;
  }
  auto done = checkForm(options.action, *options.format);
  for (const Output& output : options.outputs) {
    done = done ? checkForm(options.action, *output.format) : done;
  }
  return done;
}

std::vector<std::string> formatsOf(Action action) {
  auto forms = formsOf(action);
  return forms ? std::move(forms->formats) : names();
}

}  // namespace status_lint::driver
