#include "tests/harness/fixture.h"

#include "tool/base/text.h"

#include <array>
#include <optional>

namespace status_lint::harness {
namespace {

constexpr std::string_view SplitMark = "// --- ";
constexpr std::string_view ArgumentsMark = "// args:";
constexpr std::string_view AllowMark = "// status-lint --allow-status ";
constexpr std::array Claims = {Claim::Finding, Claim::Missed, Claim::False};

base::Error problem(const Fixture& fixture, std::size_t line, std::string_view what) {
  return base::Error{base::cat(fixture.path, ":", line + 1, ": ", what)};
}

/// The annotation on a line, with nothing but the place filled in, or none.
std::optional<Annotation> locate(const std::string& line) {
  for (const Claim claim : Claims) {
    const std::size_t at = line.find(base::cat("// ", name(claim), ":"));
    if (at == std::string::npos) {
      continue;
    }
    const std::string_view before = base::trim(std::string_view(line).substr(0, at));
    if (before.starts_with("//")) {
      return std::nullopt;  // a comment about annotations
    }
    Annotation annotation;
    annotation.claim = claim;
    annotation.column = at;
    annotation.alone = before.empty();
    return annotation;
  }
  return std::nullopt;
}

/// Fills rule and text from what stands behind the colon; gives what is wrong, or nothing.
std::string_view fill(Annotation& annotation, std::string_view rest) {
  rest = base::trim(rest);
  const std::size_t end = rest.find_first_of(" \t");
  annotation.rule = rest.substr(0, end);
  const std::string_view text =
      end == std::string_view::npos ? std::string_view() : base::trim(rest.substr(end));
  if (annotation.rule.empty()) {
    return "the annotation names no rule";
  }
  if (annotation.claim != Claim::Finding) {
    annotation.text = text;
    return text.empty() ? "the annotation needs a reason: why is it so?" : std::string_view();
  }
  if (text.empty()) {
    return {};
  }
  if (text.size() < 3 || !text.starts_with('"') || !text.ends_with('"')) {
    return "after the rule only a quoted part of the message may stand";
  }
  annotation.text = text.substr(1, text.size() - 2);
  return {};
}

std::expected<void, base::Error> readArguments(Fixture& fixture) {
  if (fixture.lines.empty() || !fixture.lines.front().starts_with(ArgumentsMark)) {
    return {};
  }
  const std::string_view list =
      std::string_view(fixture.lines.front()).substr(ArgumentsMark.size());
  for (const std::string& option : base::split(list, ' ')) {
    if (option.empty()) {
      continue;
    }
    if (option.starts_with("--std=")) {
      fixture.arguments.push_back(option.substr(1));
    } else if (option.starts_with("--define=")) {
      fixture.arguments.push_back("-D" + option.substr(9));
    } else if (option == "--pic") {
      fixture.arguments.emplace_back("-fPIC");  // Qt's headers insist on it
    } else if (option.starts_with("--include=")) {
      // Below the fixture's folder where it is no absolute path.
      fixture.arguments.insert(fixture.arguments.end(), {"-isystem", option.substr(10)});
    } else {
      return std::unexpected(problem(
          fixture,
          0,
          base::cat(
              "unknown option '", option, "': there are --std=, --define=, --include= and --pic")));
    }
  }
  return {};
}

bool hasCode(const Fixture& fixture, std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) {
    const std::string_view line = base::trim(fixture.lines[i]);
    if (!line.empty() && !line.starts_with("//")) {
      return true;
    }
  }
  return false;
}

void addPart(Fixture& fixture, std::string name, std::size_t first, std::size_t end) {
  Part part{.name = std::move(name), .text = {}, .first = first};
  for (std::size_t i = first; i < end; ++i) {
    part.text += fixture.lines[i];
    part.text += '\n';
  }
  fixture.parts.push_back(std::move(part));
}

/// What stands before the first split is main.cpp, unless it is only comments.
std::expected<void, base::Error> readParts(Fixture& fixture) {
  std::string current = "main.cpp";
  std::size_t first = 0;
  const auto close = [&](std::size_t end) {
    if (first > 0 || hasCode(fixture, first, end)) {
      addPart(fixture, current, first, end);
    }
  };
  for (std::size_t i = 0; i < fixture.lines.size(); ++i) {
    if (!fixture.lines[i].starts_with(SplitMark)) {
      continue;
    }
    close(i);
    current = base::trim(std::string_view(fixture.lines[i]).substr(SplitMark.size()));
    first = i + 1;
    if (current.empty() || current.starts_with('/') || current.contains("..") ||
        current.contains(' ')) {
      return std::unexpected(problem(fixture, i, "'// --- ' needs a relative file name"));
    }
    for (const Part& part : fixture.parts) {
      if (part.name == current) {
        return std::unexpected(problem(fixture, i, base::cat("a second part named ", current)));
      }
    }
  }
  close(fixture.lines.size());
  return {};
}

/// The options that a comment shows: what stands in quotation marks.
void readAllowed(Fixture& fixture) {
  for (const std::string& line : fixture.lines) {
    std::string_view text = base::trim(line);
    if (text.starts_with(AllowMark)) {
      text = base::trim(text.substr(AllowMark.size()));
      fixture.allowed.emplace_back(text.substr(1, text.size() - 2));
    }
  }
}

std::expected<void, base::Error> readAnnotations(Fixture& fixture) {
  std::vector<std::size_t> waiting;  // annotations that stand alone and wait for their line
  for (std::size_t i = 0; i < fixture.lines.size(); ++i) {
    const std::string& line = fixture.lines[i];
    std::optional<Annotation> found = locate(line);
    if (found) {
      const std::size_t colon = line.find(':', found->column);
      const std::string_view wrong = fill(*found, std::string_view(line).substr(colon + 1));
      if (!wrong.empty()) {
        return std::unexpected(problem(fixture, i, wrong));
      }
      found->line = i;
      found->comment = i;
      fixture.annotations.push_back(*found);
      if (found->alone) {
        waiting.push_back(fixture.annotations.size() - 1);
        continue;
      }
    }
    const std::string_view code = base::trim(line);
    if (!waiting.empty() && (code.empty() || line.starts_with(SplitMark))) {
      return std::unexpected(
          problem(fixture, i - 1, "the annotation stands above no line of code"));
    }
    for (const std::size_t index : waiting) {
      fixture.annotations[index].line = i;
    }
    waiting.clear();
  }
  if (!waiting.empty()) {
    return std::unexpected(
        problem(fixture, fixture.lines.size() - 1, "the annotation stands above no line of code"));
  }
  return {};
}

}  // namespace

std::string_view name(Claim claim) {
  switch (claim) {
  case Claim::Finding: return "finding";
  case Claim::Missed: return "missed";
  case Claim::False: return "false";
  }
  return "";
}

std::expected<Fixture, base::Error> parseFixture(std::string_view text, std::string path) {
  Fixture fixture{.path = std::move(path),
                  .lines = {},
                  .arguments = {},
                  .allowed = {},
                  .parts = {},
                  .annotations = {}};
  if (text.ends_with('\n')) {
    text.remove_suffix(1);
  }
  fixture.lines = base::split(text, '\n');
  if (auto read = readArguments(fixture); !read) {
    return std::unexpected(read.error());
  }
  readAllowed(fixture);
  if (auto read = readParts(fixture); !read) {
    return std::unexpected(read.error());
  }
  if (auto read = readAnnotations(fixture); !read) {
    return std::unexpected(read.error());
  }
  return fixture;
}

}  // namespace status_lint::harness
