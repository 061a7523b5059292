#include "tool/base/text.h"
#include "tool/report/entries.h"
#include "tool/report/place.h"
#include "tool/report/unicode.h"
#include "tool/report/writers.h"

namespace status_lint::report {
namespace {

/// A step summary of GitHub that is larger is refused. What closes the table fits in what is kept.
constexpr std::size_t MostBytes = std::size_t{1} << 20U;
constexpr std::size_t Kept = 4096;

/// Text in a cell of a table, with nothing in it that Markdown or HTML would take for its own.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : validUtf8(text)) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '\n':
    case '\r':
    case '\t': out += ' '; break;
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '~':
    case '|':
      out += '\\';
      out += c;
      break;
    default: out += c;
    }
  }
  return out;
}

/// Only what would end the code or the cell is changed.
std::string code(std::string_view text) {
  std::string out = "`";
  for (const char c : validUtf8(text)) {
    out += c == '|' ? "\\|" : c == '`' || c == '\n' || c == '\r' ? "'" : std::string(1, c);
  }
  return out + '`';
}

std::string row(const Entry& entry, const std::string& root) {
  return base::cat("| ",
                   rules::name(entry.severity),
                   " | ",
                   code(place(entry.at, root)),
                   " | ",
                   escaped(entry.message),
                   " | ",
                   entry.rule,
                   " |\n");
}

}  // namespace

std::string markdown(const Report& report, const Sources& /*sources*/) {
  const std::vector<Entry> all = worstFirst(report);
  std::string out = base::cat("### status-lint: ", severities(report), "\n\n");
  std::size_t shown = 0;
  if (!all.empty()) {
    out += "| severity | place | message | rule |\n|---|---|---|---|\n";
    for (; shown < all.size(); ++shown) {
      const std::string next = row(all[shown], report.root);
      if (out.size() + next.size() + Kept > MostBytes) {
        break;
      }
      out += next;
    }
    out += '\n';
  }
  if (shown < all.size()) {
    out += base::cat("and ", all.size() - shown, " more\n\n");
  }
  return out + closingLine(report) + '\n';
}

}  // namespace status_lint::report
