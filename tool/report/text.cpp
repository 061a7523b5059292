#include "tool/base/text.h"

#include "rules/rule.h"
#include "tool/report/entries.h"
#include "tool/report/place.h"
#include "tool/report/report.h"

#include <algorithm>

namespace status_lint::report {
namespace {

enum class Ink : std::uint8_t { Bold, Error, Warning, Note, Caret, Faint };

std::string_view escape(Ink ink) {
  switch (ink) {
  case Ink::Bold: return "\x1b[1m";
  case Ink::Error: return "\x1b[1;31m";
  case Ink::Warning: return "\x1b[1;35m";
  case Ink::Note: return "\x1b[1;36m";
  case Ink::Caret: return "\x1b[1;32m";
  case Ink::Faint: return "\x1b[2m";
  }
  return {};
}

Ink inkOf(rules::Severity severity) {
  switch (severity) {
  case rules::Severity::Error: return Ink::Error;
  case rules::Severity::Warning: return Ink::Warning;
  case rules::Severity::Note:
  case rules::Severity::Off: return Ink::Note;
  }
  return Ink::Note;
}

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

/// The columns that the marks under a source line span: half-open, in bytes, from 0.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Span spanOn(const std::string& line, const base::SourceRange& at) {
  const std::size_t begin = std::min<std::size_t>(at.column == 0 ? 0 : at.column - 1, line.size());
  const std::size_t end = at.endLine == at.line && at.endColumn > at.column
                              ? std::min<std::size_t>(at.endColumn - 1, line.size())
                              : begin + 1;
  // What goes on behind the line is marked to its last letter.
  const std::size_t last = line.find_last_not_of(" \t\r") + 1;
  return {begin, std::max(begin + 1, at.endLine > at.line ? last : end)};
}

/// "    ^~~~": tabs stay, so that the marks stand right at every tab width; a character of several
/// bytes gets one mark.
std::string marks(const std::string& line, const Span& span) {
  std::string out;
  for (std::size_t i = 0; i < span.end; ++i) {
    if (i < line.size() && isContinuation(line[i])) {
      continue;
    }
    if (i < span.begin) {
      out += line[i] == '\t' ? '\t' : ' ';
    } else {
      out += i == span.begin ? '^' : '~';
    }
  }
  return out;
}

/// A source file must not be able to steer the terminal.
std::string printable(std::string line) {
  while (line.ends_with('\r') || line.ends_with('\n')) {
    line.pop_back();
  }
  std::ranges::replace_if(
      line,
      [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f'; },
      '?');
  return line;
}

/// "to send 303 (See Other), write '303'".
std::string describe(const rules::FixIt& fix) {
  std::vector<std::string> parts;
  for (const rules::Edit& edit : fix.edits) {
    const std::string_view text = base::trim(edit.replacement);
    parts.push_back(edit.at.offset == edit.at.endOffset ? base::cat("insert '", text, '\'')
                    : text.empty()                      ? std::string("remove this")
                                                        : base::cat("write '", text, '\''));
  }
  return base::cat("to ", fix.description, ", ", base::join(parts, " and "));
}

class Writer {
public:
  Writer(const Report& report, const Sources& sources, Colour colour)
      : report_(report), sources_(sources), colour_(colour) {}

  std::string write() {
    for (const Entry& entry : entries(report_)) {
      if (entry.finding != nullptr) {
        add(*entry.finding);
      } else {
        head(place(entry.at, report_.root), entry.severity, entry.message);
      }
    }
    for (const Allowed& allowed : report_.allowed) {
      addSuppressed(allowed.finding, "allowed", allowed.reason);
    }
    for (const rules::Finding& finding : report_.baselined) {
      addSuppressed(finding, "in the baseline", {});
    }
    out_ += closingLine(report_) + '\n';
    return std::move(out_);
  }

private:
  void put(Ink ink, std::string_view text) {
    if (colour_ == Colour::On) {
      out_ += base::cat(escape(ink), text, "\x1b[0m");
    } else {
      out_ += text;
    }
  }

  void head(const std::string& where,
            rules::Severity severity,
            std::string_view message,
            std::string_view rule = {}) {
    put(Ink::Bold, where.empty() ? "" : where + ": ");
    put(inkOf(severity), base::cat(rules::name(severity), ":"));
    out_ += ' ';
    put(severity == rules::Severity::Note ? Ink::Faint : Ink::Bold, message);
    if (!rule.empty()) {
      out_ += base::cat(" [", rule, ']');
    }
    out_ += '\n';
  }

  void note(const base::SourceRange& at, std::string_view message) {
    head(place(at, report_.root), rules::Severity::Note, message);
  }

  void add(const rules::Finding& finding) {
    head(place(finding.at, report_.root), finding.severity, finding.message, finding.rule);
    snippet(finding.at);
    if (finding.at.spellingLine != 0) {
      base::SourceRange spelling;
      spelling.path = finding.at.spellingPath;
      spelling.line = finding.at.spellingLine;
      spelling.column = finding.at.spellingColumn;
      note(spelling, base::cat("expanded from macro ", finding.at.macro));
    }
    for (const flow::Step& step : finding.steps) {
      note(step.at, step.message);
    }
    for (const rules::FixIt& fix : finding.fixes) {
      if (!fix.edits.empty()) {
        note(fix.edits.front().at, describe(fix));
      }
    }
    if (finding.occurrences > 1) {
      out_ += base::cat("  and ", base::count(finding.occurrences - 1, "more path"), '\n');
    }
    out_ += '\n';
  }

  void
  addSuppressed(const rules::Finding& finding, std::string_view how, const std::string& reason) {
    head(place(finding.at, report_.root),
         rules::Severity::Note,
         base::cat(how, ": ", finding.message),
         finding.rule);
    snippet(finding.at);
    if (!reason.empty()) {
      out_ += base::cat("  because: ", reason, '\n');
    }
    out_ += '\n';
  }

  void snippet(const base::SourceRange& at) {
    const std::optional<std::string> found =
        sources_.line ? sources_.line(at.path, at.line) : std::nullopt;
    if (!found) {
      return;
    }
    const std::string line = printable(*found);
    std::string number = std::to_string(at.line);
    number.insert(0, number.size() < 5 ? 5 - number.size() : 0, ' ');
    put(Ink::Faint, number + " | ");
    out_ += line + '\n';
    put(Ink::Faint, std::string(number.size(), ' ') + " | ");
    put(Ink::Caret, marks(line, spanOn(line, at)));
    out_ += '\n';
  }

  const Report& report_;
  const Sources& sources_;
  Colour colour_;
  std::string out_;
};

}  // namespace

std::string text(const Report& report, const Sources& sources, Colour colour) {
  return Writer(report, sources, colour).write();
}

}  // namespace status_lint::report
