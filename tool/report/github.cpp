#include "tool/base/hash.h"
#include "tool/base/text.h"
#include "tool/report/entries.h"
#include "tool/report/unicode.h"
#include "tool/report/writers.h"

#include <algorithm>

namespace status_lint::report {
namespace {

/// GitHub shows so many annotations of a kind for a step, and drops the others without a word.
constexpr std::size_t MostAnnotations = 10;

std::string_view kindOf(rules::Severity severity) {
  switch (severity) {
  case rules::Severity::Error: return "error";
  case rules::Severity::Warning: return "warning";
  case rules::Severity::Note:
  case rules::Severity::Off: return "notice";
  }
  return {};
}

enum class Part : std::uint8_t { Property, Message };

std::string escaped(std::string_view text, Part part) {
  std::string out;
  for (const char c : validUtf8(text)) {
    const bool isProperty = part == Part::Property;
    out += c == '%'                 ? "%25"
           : c == '\r'              ? "%0D"
           : c == '\n'              ? "%0A"
           : c == ':' && isProperty ? "%3A"
           : c == ',' && isProperty ? "%2C"
                                    : std::string(1, c);
  }
  return out;
}

std::string annotation(const Entry& entry, const Sources& sources) {
  const base::SourceRange& at = entry.at;
  std::string out =
      base::cat("::", kindOf(entry.severity), " file=", escaped(entry.path, Part::Property));
  if (at.isKnown()) {
    const std::uint32_t endLine = std::max(at.endLine, at.line);
    out += base::cat(",line=", at.line, ",endLine=", endLine);
    if (endLine == at.line && at.column != 0 && at.endColumn > at.column) {
      out += base::cat(",col=",
                       utf16Column(sources, at.path, at.line, at.column),
                       ",endColumn=",
                       utf16Column(sources, at.path, at.line, at.endColumn));
    }
  }
  return out + base::cat(",title=",
                         escaped(entry.rule, Part::Property),
                         "::",
                         escaped(entry.message, Part::Message),
                         '\n');
}

/// Annotations of one severity; where there are too many, the last one tells of the others.
std::string
annotations(const std::vector<Entry>& all, rules::Severity severity, const Sources& sources) {
  const auto number = static_cast<std::size_t>(std::ranges::count(all, severity, &Entry::severity));
  const std::size_t shown = number > MostAnnotations ? MostAnnotations - 1 : number;
  std::string out;
  std::size_t written = 0;
  for (const Entry& entry : all) {
    if (entry.severity == severity && written < shown) {
      out += annotation(entry, sources);
      ++written;
    }
  }
  if (shown < number) {
    out += base::cat("::",
                     kindOf(severity),
                     " title=status-lint::and ",
                     number - shown,
                     " more; the log of this step and its summary have all\n");
  }
  return out;
}

/// The text as a part of a log in which nothing is taken for a command, whatever the sources say.
std::string uncommanded(const std::string& text) {
  std::string token = base::hexadecimal(base::hash(text));
  while (text.find(token) != std::string::npos) {
    token = base::hexadecimal(base::hash(text + token));
  }
  return base::cat("::stop-commands::", token, '\n', text, "::", token, "::\n");
}

}  // namespace

std::string github(const Report& report, const Sources& sources) {
  const std::vector<Entry> all = worstFirst(report);
  if (all.empty()) {
    return closingLine(report) + '\n';
  }
  std::string out = base::cat("::group::status-lint: ",
                              severities(report),
                              '\n',
                              uncommanded(text(report, sources, Colour::Off)),
                              "::endgroup::\n");
  for (const rules::Severity severity :
       {rules::Severity::Error, rules::Severity::Warning, rules::Severity::Note}) {
    out += annotations(all, severity, sources);
  }
  return out;
}

}  // namespace status_lint::report
