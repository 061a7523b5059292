#include "tool/base/text.h"
#include "tool/report/entries.h"
#include "tool/report/unicode.h"
#include "tool/report/writers.h"

namespace status_lint::report {
namespace {

enum class Part : std::uint8_t { Property, Message };

std::string escaped(std::string_view text, Part part) {
  std::string out;
  for (const char c : validUtf8(text)) {
    const bool isProperty = part == Part::Property;
    out += c == '%'                 ? "%AZP25"
           : c == '\r'              ? "%0D"
           : c == '\n'              ? "%0A"
           : c == ';' && isProperty ? "%3B"
           : c == ']' && isProperty ? "%5D"
                                    : std::string(1, c);
  }
  return out;
}

/// Azure has errors and warnings alone.
std::string issue(const Entry& entry, const Sources& sources) {
  const bool isError = entry.severity == rules::Severity::Error;
  std::string out = base::cat("##vso[task.logissue type=",
                              isError ? "error" : "warning",
                              ";sourcepath=",
                              escaped(entry.path, Part::Property),
                              ';');
  if (entry.at.isKnown()) {
    out += base::cat("linenumber=",
                     entry.at.line,
                     ";columnnumber=",
                     utf16Column(sources, entry.at.path, entry.at.line, entry.at.column),
                     ';');
  }
  return out + base::cat("code=",
                         escaped(entry.rule, Part::Property),
                         ";]",
                         entry.severity == rules::Severity::Note ? "note: " : "",
                         escaped(entry.message, Part::Message),
                         '\n');
}

}  // namespace

std::string azure(const Report& report, const Sources& sources) {
  std::string out;
  for (const Entry& entry : worstFirst(report)) {
    out += issue(entry, sources);
  }
  return out + closingLine(report) + '\n';
}

}  // namespace status_lint::report
